import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { historyHref, mistakesHref } from '@/components/links'
import { OpenExamNotice } from '@/components/open-exam-notice'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/model/addresses/base-path'
import type { HistoryQuery, HistoryView, PastSitting } from '@/lib/model/view'
import { HistoryTools } from './history-tools'
import { SittingRow } from './sitting-row'
import type { TopicChoice } from './topic-choices'

type Props = { view: HistoryView; query: HistoryQuery; topics: TopicChoice[] }

/** All past sittings. */
export async function HistoryPage({ view, query, topics }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('history')])
  if (view.counts.all === 0) {
    return (
      <PageHead title={t('empty')} under={t('emptyAbout')}>
        <Link className="btn btn-ink" href={`/${locale}/notes`}>
          {t('toNotes')}
        </Link>
      </PageHead>
    )
  }
  const table = historyHref(locale, { ...query, order: 'newest' }, { lang: locale }).replace(
    /^[^?]*/,
    '/api/me/history.csv',
  )
  return (
    <>
      <PageHead title={t('title')}>
        <div className="acts">
          <Link className="btn-quiet" href={mistakesHref(locale, {})}>
            {t('toMistakes')}
          </Link>
          <Link className="btn-quiet" href={`/${locale}/reports`}>
            {t('toReports')}
          </Link>
          <a className="btn-quiet" href={addressOf(table)} download>
            CSV
          </a>
          <a className="btn-quiet" href={addressOf('/api/me/export')} download>
            {t('take')}
          </a>
        </div>
      </PageHead>
      {view.heldBy !== null && <OpenExamNotice exam={view.heldBy} page="history" />}
      <HistoryTools query={query} view={view} topics={topics} />
      <Sittings view={view} query={query} />
    </>
  )
}

async function Sittings({ view, query }: Omit<Props, 'topics'>) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('history')])
  const { open, sittings, next, counts, order } = view
  return (
    <>
      {open.length > 0 && <Unfinished open={open} all={counts.open} query={query} />}
      {order === 'lowest' && sittings.length > 0 ? (
        <Section id="by-score" className="months" title={t('orders.lowest')}>
          <Rows sittings={sittings} hasYear />
        </Section>
      ) : (
        <Months sittings={sittings} />
      )}
      {open.length + sittings.length === 0 && (
        <p className="py-4 text-ink-soft">{t(next === null ? 'nothing' : 'nothingYet')}</p>
      )}
      {next !== null && (
        <p className="pt-5">
          <Link className="link" href={historyHref(locale, query, { after: next })}>
            {t(query.topic === null ? 'more' : 'lookFurther')}
          </Link>
        </p>
      )}
    </>
  )
}

type UnfinishedProps = { open: PastSitting[]; all: number; query: HistoryQuery }

async function Unfinished({ open, all, query }: UnfinishedProps) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('history')])
  const link = (
    <Link className="link" href={historyHref(locale, { ...query, shelf: 'open' })}>
      {t('toAllOpen')}
    </Link>
  )
  return (
    <Section id="open" className="months" title={t('open')} beside={all > open.length && link}>
      <Rows sittings={open} />
    </Section>
  )
}

async function Months({ sittings }: { sittings: readonly PastSitting[] }) {
  const format = await getFormatter()
  const monthOf = ({ startedAt }: PastSitting) =>
    format.dateTime(new Date(startedAt), { year: 'numeric', month: 'long' })
  const months = new Map<string, PastSitting[]>()
  for (const sitting of sittings) months.set(monthOf(sitting), [...(months.get(monthOf(sitting)) ?? []), sitting])
  return [...months].map(([month, ofMonth], index) => (
    <Section key={month} id={`month-${index}`} className="months" title={month}>
      <Rows sittings={ofMonth} />
    </Section>
  ))
}

function Rows({ sittings, hasYear = false }: { sittings: readonly PastSitting[]; hasYear?: boolean }) {
  return (
    <ol className="hist">
      {sittings.map((sitting) => (
        <SittingRow key={sitting.id} sitting={sitting} hasYear={hasYear} />
      ))}
    </ol>
  )
}
