import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { SittingRow } from '@/components/history/sitting-row'
import { mistakesHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/model/base-path'
import { HISTORY_SHELVES, type HistoryShelf, type HistoryView, type PastSitting } from '@/lib/model/view'
import { currentLearner } from '@/lib/server/learner/learner'
import { history } from '@/lib/server/sittings/history'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('history')
  return { title: t('title') }
}

export default async function HistoryPage({ searchParams }: PageProps<'/[locale]/history'>) {
  const [locale, t, learner, params] = await Promise.all([
    getLocale(),
    getTranslations('history'),
    currentLearner(),
    searchParams,
  ])
  const shelf = HISTORY_SHELVES.find((one) => one === params.kind) ?? 'all'
  const view = await history(learner, shelf, typeof params.after === 'string' ? params.after : null, locale)
  if (view.counts.all === 0) {
    return (
      <PageHead title={t('empty')} under={t('emptyAbout')}>
        <Link className="btn btn-ink" href={`/${locale}/notes`}>
          {t('toNotes')}
        </Link>
      </PageHead>
    )
  }
  return (
    <>
      <PageHead title={t('title')}>
        <div className="acts">
          <a className="btn-quiet" href={addressOf('/api/me/export')} download>
            {t('take')}
          </a>
          <Link className="btn" href={mistakesHref(locale, {})}>
            {t('toMistakes')}
          </Link>
        </div>
      </PageHead>
      <Shelves current={shelf} counts={view.counts} />
      <Sittings view={view} shelf={shelf} />
    </>
  )
}

async function Shelves({ current, counts }: { current: HistoryShelf; counts: HistoryView['counts'] }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('history')])
  const shown = HISTORY_SHELVES.filter((shelf) => shelf === current || counts[shelf] > 0)
  return (
    <nav className="chips" aria-label={t('filter')}>
      {shown.map((shelf) => (
        <Link
          key={shelf}
          href={`/${locale}/history${shelf === 'all' ? '' : `?kind=${shelf}`}`}
          aria-current={shelf === current ? 'page' : undefined}
        >
          {t(`shelves.${shelf}`)} <small>{counts[shelf]}</small>
        </Link>
      ))}
    </nav>
  )
}

async function Sittings({ view: { open, sittings, next, counts }, shelf }: { view: HistoryView; shelf: HistoryShelf }) {
  const [locale, t, format] = await Promise.all([getLocale(), getTranslations('history'), getFormatter()])
  const monthOf = ({ startedAt }: PastSitting) =>
    format.dateTime(new Date(startedAt), { year: 'numeric', month: 'long' })
  const months = new Map<string, PastSitting[]>()
  for (const sitting of sittings) months.set(monthOf(sitting), [...(months.get(monthOf(sitting)) ?? []), sitting])
  return (
    <>
      {open.length > 0 && (
        <Section
          id="open"
          className="months"
          title={t('open')}
          beside={
            counts.open > open.length && (
              <Link className="link" href={`/${locale}/history?kind=open`}>
                {t('toAllOpen')}
              </Link>
            )
          }
        >
          <Rows sittings={open} />
        </Section>
      )}
      {[...months].map(([month, ofMonth], index) => (
        <Section key={month} id={`month-${index}`} className="months" title={month}>
          <Rows sittings={ofMonth} />
        </Section>
      ))}
      {open.length + sittings.length === 0 && <p className="py-4 text-ink-soft">{t('nothing')}</p>}
      {next !== null && (
        <p className="pt-5">
          <Link
            className="link"
            href={`/${locale}/history?${shelf === 'all' ? '' : `kind=${shelf}&`}after=${encodeURIComponent(next)}`}
          >
            {t('more')}
          </Link>
        </p>
      )}
    </>
  )
}

function Rows({ sittings }: { sittings: PastSitting[] }) {
  return (
    <ol className="hist">
      {sittings.map((sitting) => (
        <SittingRow key={sitting.id} sitting={sitting} />
      ))}
    </ol>
  )
}
