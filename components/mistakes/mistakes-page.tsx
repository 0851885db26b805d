import { getLocale, getTranslations } from 'next-intl/server'
import { mistakesHref } from '@/components/links'
import { OpenExamNotice } from '@/components/open-exam-notice'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import type { Cause } from '@/lib/model/study/memo'
import type { Grouping, MistakesView } from '@/lib/model/study/mistakes'
import { HowItGoes } from './how-it-goes'
import { MistakeSections } from './mistake-sections'
import { MistakesTools } from './mistakes-tools'
import { PutRight } from './put-right'
import { RedoShelf } from './redo-shelf'
import { Shelves } from './shelves'
import './mistakes.css'

type Props = { view: MistakesView; by: Grouping; cause: Cause | 'none' | null }

/** One shelf of the mistakes notebook. */
export async function MistakesPage({ view, by, cause }: Props) {
  const t = await getTranslations('mistakes')
  const { shelf, counts, openExam, sections } = view
  const isNew = counts.open + counts.recovering + counts.cleared === 0
  return (
    <>
      <Head view={view} by={by} cause={cause} isNew={isNew} />
      {openExam !== null && <OpenExamNotice exam={openExam} page="mistakes" />}
      <Shelves shelf={shelf} counts={counts} />
      {isNew && <HowItGoes />}
      {counts[shelf] > 0 && <MistakesTools shelf={shelf} by={by} cause={cause} />}
      {shelf === 'open' ? (
        <MistakeSections sections={sections} />
      ) : (
        <PutRight mistakes={sections.flatMap(({ entries }) => entries)} />
      )}
      {!isNew && sections.length === 0 && <p className="pt-8 text-ink-soft">{t(cause ? 'noneOfCause' : 'noneHere')}</p>}
      <Pages view={view} by={by} cause={cause} />
    </>
  )
}

async function Head({ view, by, cause, isNew }: Props & { isNew: boolean }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('mistakes')])
  const { shelf, counts, count, clearable } = view
  if (isNew) {
    return (
      <PageHead over={t('over')} title={t('emptyTitle')} under={t('emptyAbout')}>
        <Link className="btn btn-ink" href={`/${locale}/practice`}>
          {t('tryOne')}
        </Link>
      </PageHead>
    )
  }
  const n = counts[shelf]
  const under = n === 0 ? t('noneAbout', counts) : t(`${shelf}About`, { clearable })
  return (
    <PageHead over={t('over')} title={n === 0 ? t(`none.${shelf}`) : t(`${shelf}Title`, { n })} under={under}>
      {shelf !== 'cleared' && count > 0 && <RedoShelf view={view} by={by} cause={cause} />}
    </PageHead>
  )
}

async function Pages({ view: { shelf, page, pages }, by, cause }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('mistakes')])
  if (pages === 1) return null
  const href = (to: number) => mistakesHref(locale, { shelf, by, cause: cause ?? '', page: to })
  return (
    <nav className="neighbours" aria-label={t('pages')}>
      <span>{page > 1 && <Link href={href(page - 1)}>← {t('previousPage')}</Link>}</span>
      <span>{t('pageOf', { page, pages })}</span>
      <span>{page < pages && <Link href={href(page + 1)}>{t('nextPage')} →</Link>}</span>
    </nav>
  )
}
