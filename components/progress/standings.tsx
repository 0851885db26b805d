import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AsTable } from '@/components/charts/as-table'
import { IntervalBar } from '@/components/charts/interval-bar'
import { Level } from '@/components/charts/level'
import { TrendLine } from '@/components/charts/trend-line'
import { languageOf } from '@/components/language-of'
import { noteHref, topicHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { DomainStanding, NoteStanding, ProgressView, Standing } from '@/lib/model/progress-view'
import { LEAST_ANSWERS } from '@/lib/quiz/readiness/missing'

/** Of the notes of a domain the weakest are shown, and so many more on demand. */
const [WEAKEST, MORE] = [3, 30]
/** With fewer answers their number is said beside what is computed from them. */
const FEW = 8
const MONTH_AND_DAY = { month: 'numeric', day: 'numeric', timeZone: 'UTC' } as const

type Props = Pick<ProgressView, 'domains' | 'notes' | 'topics' | 'laterAnswers'>

/** What is known of each domain, of its weakest notes, and of the topics. */
export async function Standings({ domains, notes, topics, laterAnswers }: Props) {
  const t = await getTranslations('progress')
  return (
    <Section className="blk" id="standings" title={t('standings')} beside={t('standingsHint')}>
      <StandingTable
        first={t('domain')}
        rows={domains.flatMap((domain) => [
          <DomainRow key={domain.tag} domain={domain} />,
          ...weakest(notes, domain)
            .slice(0, WEAKEST)
            .map((note) => <NoteRow key={`${domain.tag} ${note.slug}`} note={note} />),
        ])}
      />
      {domains.map((domain) => (
        <MoreNotes key={domain.tag} domain={domain} notes={weakest(notes, domain).slice(WEAKEST)} />
      ))}
      {topics.length > 0 && (
        <details className="as-table">
          <summary>{t('byTopic')}</summary>
          <StandingTable
            first={t('topic')}
            rows={topics.map((topic) => <DomainRow key={topic.tag} domain={topic} />)}
          />
        </details>
      )}
      <TrendTable standings={domains.length > 0 ? domains : topics} />
      <HowTold laterAnswers={laterAnswers} />
    </Section>
  )
}

const weakest = (notes: NoteStanding[], { name }: DomainStanding) =>
  notes.filter(({ domain }) => domain === name).sort((a, b) => (a.retention ?? 1) - (b.retention ?? 1))

async function StandingTable({ first, rows }: { first: string; rows: ReactNode[] }) {
  const t = await getTranslations('progress')
  return (
    <table className="data standings">
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col" className="r">
            {t('seen')}
          </th>
          <th scope="col" colSpan={2}>
            {t('facility')}
          </th>
          <th scope="col" colSpan={2}>
            {t('retention')}
          </th>
          <th scope="col" colSpan={2}>
            {t('trend')}
          </th>
        </tr>
      </thead>
      <tbody>{rows}</tbody>
    </table>
  )
}

async function DomainRow({ domain }: { domain: DomainStanding }) {
  const locale = await getLocale()
  return (
    <tr className="whole">
      <th scope="row">
        <Link href={topicHref(locale, domain.tag)} lang={languageOf(domain.name)}>
          {domain.name}
        </Link>
      </th>
      <Figures standing={domain} line={<DomainTrend weeks={domain.weeks} />} />
    </tr>
  )
}

async function NoteRow({ note }: { note: NoteStanding }) {
  const locale = await getLocale()
  return (
    <tr className="part">
      <th scope="row">
        <Link href={noteHref(locale, note.slug)} lang={languageOf(note.title)}>
          {note.title}
        </Link>
      </th>
      <Figures standing={note} />
    </tr>
  )
}

async function Figures({ standing, line }: { standing: Standing; line?: ReactNode }) {
  const t = await getTranslations('progress')
  const { seen, items, facility, retention, trend } = standing
  const [low, high] = facility.interval.map((share) => Math.round(share * 100)) as [number, number]
  const range = facility.of === 0 ? '–' : `${low}–${high}%`
  return (
    <>
      <td className="r seen">
        {seen}/{items}
      </td>
      <td className="bar-cell">
        {facility.of > 0 && (
          <IntervalBar
            interval={facility.interval}
            point={facility.right / facility.of}
            pass={null}
            label={t('facilityOf', { low, high })}
          />
        )}
      </td>
      <td className="r range">
        <span className="label">{t('facility')} </span>
        {range}
        {facility.of > 0 && facility.of < FEW && <small>{t('fewAnswers', { n: facility.of })}</small>}
      </td>
      <td className="level-cell">{retention !== null && <Level share={retention} />}</td>
      <td className="r kept">
        <span className="label">{t('retention')} </span>
        {retention === null ? '–' : `${Math.round(retention * 100)}%`}
      </td>
      <td className="trend-cell">{line}</td>
      <td className={trend === null ? 'r trend hide-small' : 'r trend'}>
        <span className="label">{t('trend')} </span>
        {trend === null ? '–' : signed(trend)}
      </td>
    </>
  )
}

async function DomainTrend({ weeks }: Pick<DomainStanding, 'weeks'>) {
  const [t, format] = await Promise.all([getTranslations('progress'), getFormatter()])
  const shares = weeks.map(({ right, answers }) =>
    answers === 0 ? '–' : t('trendWeek', { share: `${Math.round((right / answers) * 100)}%`, n: answers }),
  )
  const from = format.dateTime(new Date(weeks[0]!.from), MONTH_AND_DAY)
  return <TrendLine weeks={weeks} label={t('trendOf', { from, shares: shares.join(', ') })} />
}

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

function signed(share: number): string {
  const points = Math.round(share * 100)
  return points > 0 ? `+${points}` : `${points}`.replace('-', '−')
}

async function MoreNotes({ domain, notes }: { domain: DomainStanding; notes: NoteStanding[] }) {
  const t = await getTranslations('progress')
  if (notes.length === 0) return null
  return (
    <details className="as-table">
      <summary>{t('moreNotes', { name: domain.name, n: notes.length })}</summary>
      <StandingTable
        first={t('note')}
        rows={notes.slice(0, MORE).map((note) => <NoteRow key={note.slug} note={note} />)}
      />
    </details>
  )
}
