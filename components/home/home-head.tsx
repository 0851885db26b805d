import { getLocale, getTranslations } from 'next-intl/server'
import { sittingHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import type { SittingSummary } from '@/lib/model/view'

/** Start in one tap: what was begun is the headline and the page's one filled button, else a new practice. */
export async function HomeHead({ unfinished }: { unfinished: SittingSummary | null }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('home')])
  if (unfinished === null) {
    return (
      <PageHead title={t('againTitle')} under={t('againAbout')}>
        <Link className="btn btn-ink" href={`/${locale}/practice`}>
          {t('againStart')}
        </Link>
      </PageHead>
    )
  }
  const { id, title, items, answered } = unfinished
  return (
    <PageHead title={t('continueTitle')} under={t('continueAbout', { title, items, answered })}>
      <Link className="btn btn-ink" href={sittingHref(locale, id)}>
        {t('continue')}
      </Link>
    </PageHead>
  )
}
