import { getLocale, getTranslations } from 'next-intl/server'
import { noteHref, sittingHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import type { NoteSummary } from '@/lib/model/page'
import type { SittingSummary } from '@/lib/model/view'

interface Props {
  notes: NoteSummary[]
  /** The newest sitting with something left to do. */
  unfinished: SittingSummary | null
  /** Nothing was ever begun. */
  isNew: boolean
}

/** Start in one tap: what was begun, else a first question, is the headline and the page's one filled button. */
export async function HomeHead({ notes, unfinished, isNew }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('home')])
  if (unfinished !== null) {
    const { id, title, items, answered } = unfinished
    return (
      <PageHead title={t('continueTitle')} under={t('continueAbout', { title, items, answered })}>
        <Link className="btn btn-ink" href={sittingHref(locale, id)}>
          {t('continue')}
        </Link>
      </PageHead>
    )
  }
  const first = notes.find(({ items }) => items > 0)
  if (first === undefined) return <PageHead title={t('noNotes')} under={t('noNotesAbout')} />
  if (!isNew) {
    return (
      <PageHead title={t('againTitle')} under={t('againAbout')}>
        <Link className="btn btn-ink" href={`/${locale}/practice`}>
          {t('againStart')}
        </Link>
      </PageHead>
    )
  }
  return (
    <PageHead title={t('firstTitle')} under={t('firstAbout')}>
      <Link className="btn btn-ink" href={`${noteHref(locale, first.slug)}#questions`}>
        {t('firstStart')}
      </Link>
    </PageHead>
  )
}
