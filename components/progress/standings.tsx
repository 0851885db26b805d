import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { AsTable } from '@/components/charts/as-table'
import { PageLinks } from '@/components/list/page-links'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { pageOf } from '@/lib/model/notes/listing'
import type { DomainStanding, NoteStanding, ProgressView } from '@/lib/model/study/progress-view'
import { LEAST_ANSWERS } from '@/lib/quiz/readiness/missing'
import { FEW, MONTH_AND_DAY, StandingTable } from './standing-table'

/** How many of the weakest notes of a domain are shown beside it, and how many of the next ones a page has. */
const [WEAKEST, MORE] = [3, 15]
/** How many topics a page has. */
const TOPICS = 8

/** What is shown beside the domains: a page of the notes of the one with this tag, or a page of the topics. */
export interface AskedStandings {
  notes: { tag: string; page: number } | null
  topics: number | null
}

type Props = Pick<ProgressView, 'domains' | 'notes' | 'topics' | 'laterAnswers'> & { asked: AskedStandings }

/** A domain with its answered notes, the weakest first. */
interface DomainNotes {
  domain: DomainStanding
  notes: NoteStanding[]
}

/** How well the learner knows each domain with its weakest notes or, without an exam, each topic. */
export async function Standings({ domains, notes, topics, laterAnswers, asked }: Props) {
  const t = await getTranslations('progress')
  const parts = domains.map((domain): DomainNotes => ({ domain, notes: weakest(notes, domain) }))
  const part = parts.find(({ domain }) => domain.tag === asked.notes?.tag)
  const page = asked.topics ?? (domains.length === 0 ? 1 : null)
  return (
    <Section className="blk" id="standings" title={t('standings')} beside={t('standingsHint')}>
      {parts.length > 0 && <Domains parts={parts} />}
      <MoreLinks parts={parts} hasTopics={topics.length > 0 && page === null} />
      {asked.notes && part && part.notes.length > WEAKEST && <MoreNotes {...part} asked={asked.notes.page} />}
      {page !== null && <Topics topics={topics} asked={page} />}
      <TrendTable standings={(domains.length > 0 ? domains : topics).slice(0, TOPICS)} />
      <HowTold laterAnswers={laterAnswers} />
    </Section>
  )
}

async function Domains({ parts }: { parts: DomainNotes[] }) {
  const t = await getTranslations('progress')
  return (
    <StandingTable
      first={t('domain')}
      rows={parts.flatMap(({ domain, notes }) => [domain, ...notes.slice(0, WEAKEST)])}
    />
  )
}

/** The other notes of each domain, and the topics, are drawn when they are asked for: each row has several drawings. */
async function MoreLinks({ parts, hasTopics }: { parts: DomainNotes[]; hasTopics: boolean }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('progress')])
  const path = `/${locale}/progress`
  const more = parts.flatMap(({ domain: { tag, name }, notes }) => {
    const n = notes.length - WEAKEST
    return n > 0 ? [{ href: `${path}?${notesQuery(tag, 1)}#notes`, n, name }] : []
  })
  if (more.length === 0 && !hasTopics) return null
  return (
    <ul className="flex flex-wrap gap-x-6 text-sm">
      {more.map(({ href, n, name }) => (
        <li key={href}>
          <Link className="link inline-block py-3" href={href}>
            {t('moreNotes', { name, n })}
          </Link>
        </li>
      ))}
      {hasTopics && (
        <li>
          <Link className="link inline-block py-3" href={`${path}?topics=1#topics`}>
            {t('byTopic')}
          </Link>
        </li>
      )}
    </ul>
  )
}

async function MoreNotes({ domain, notes, asked }: DomainNotes & { asked: number }) {
  const [locale, t, list] = await Promise.all([getLocale(), getTranslations('progress'), getTranslations('list')])
  const { rows, total, page, pages } = pageOf(notes.slice(WEAKEST), asked, MORE)
  const first = (page - 1) * MORE + 1
  return (
    <section className="pt-8" aria-labelledby="notes">
      <h3 className="pb-1 font-semibold" id="notes">
        {t('notesOf', { name: domain.name })}
      </h3>
      <StandingTable first={t('note')} rows={rows} />
      <PageLinks
        page={page}
        pages={pages}
        range={list('range', { total, first, last: first + rows.length - 1 })}
        href={(to) => `/${locale}/progress?${notesQuery(domain.tag, to)}#notes`}
      />
    </section>
  )
}

const notesQuery = (tag: string, page: number) =>
  new URLSearchParams({ notes: tag, ...(page > 1 && { page: String(page) }) })

async function Topics({ topics, asked }: { topics: DomainStanding[]; asked: number }) {
  const [locale, t, list] = await Promise.all([getLocale(), getTranslations('progress'), getTranslations('list')])
  const { rows, page, pages } = pageOf(topics, asked, TOPICS)
  return (
    <section className="pt-8" aria-labelledby="topics">
      <h3 className="pb-1 font-semibold" id="topics">
        {t('topics')}
      </h3>
      <StandingTable first={t('topic')} rows={rows} />
      <PageLinks
        page={page}
        pages={pages}
        range={list('pageOf', { page, pages })}
        href={(to) => `/${locale}/progress?topics=${to}#topics`}
      />
    </section>
  )
}

const weakest = (notes: NoteStanding[], { name }: DomainStanding) =>
  notes.filter(({ domain }) => domain === name).sort((a, b) => (a.retention ?? 1) - (b.retention ?? 1))

/** The trends as figures. */
async function TrendTable({ standings }: { standings: DomainStanding[] }) {
  const [t, format] = await Promise.all([getTranslations('progress'), getFormatter()])
  const weeks = standings[0]?.weeks ?? []
  return (
    <AsTable
      title={t('trendTable')}
      head={[t('domain'), ...weeks.map(({ from }) => format.dateTime(new Date(from), MONTH_AND_DAY))]}
      rows={standings.map(({ name, tag, weeks }) => ({
        key: tag,
        cells: [name, ...weeks.map(({ right, answers }) => (answers === 0 ? '–' : `${right}/${answers}`))],
      }))}
    />
  )
}

async function HowTold({ laterAnswers }: Pick<ProgressView, 'laterAnswers'>) {
  const t = await getTranslations('progress')
  return (
    <>
      {laterAnswers < LEAST_ANSWERS && <p className="how">{t('howEarly', { n: laterAnswers, need: LEAST_ANSWERS })}</p>}
      <details className="as-table">
        <summary>{t('how')}</summary>
        <ul className="how-list">
          <li>{t('howSeen')}</li>
          <li>
            {t('howFacility')} {t('howFew', { n: FEW })}
          </li>
          <li>{t('howRetention')}</li>
          <li>{t('howTrend')}</li>
        </ul>
      </details>
    </>
  )
}
