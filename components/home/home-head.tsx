import { getLocale, getTranslations } from 'next-intl/server'
import { sittingHref } from '@/components/links'
import { sittingTitle } from '@/components/sitting-title'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import type { SittingSummary } from '@/lib/model/view'

/** The unfinished sitting as headline. Continuing it is the only filled button of the page. */
export async function HomeHead({ unfinished }: { unfinished: SittingSummary }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('home')])
  const { id, items, answered } = unfinished
  const title = await sittingTitle(unfinished, locale)
  return (
    <PageHead title={t('continueTitle')} under={t('continueAbout', { title, items, answered })}>
      <Link className="btn btn-ink" href={sittingHref(locale, id)}>
        {t('continue')}
      </Link>
    </PageHead>
  )
}
