import { getFormatter, getTranslations } from 'next-intl/server'
import { AsTable } from '@/components/charts/as-table'
import { Section } from '@/components/ui/section'
import type { DomainStanding, NoteStanding, ProgressView } from '@/lib/model/progress-view'
import { LEAST_ANSWERS } from '@/lib/quiz/readiness/missing'
import { DomainRow, FEW, MONTH_AND_DAY, NoteRow, StandingTable } from './standing-table'

/** How many of the weakest notes of a domain are shown at once, and how many more on demand. */
const [WEAKEST, MORE] = [3, 30]

type Props = Pick<ProgressView, 'domains' | 'notes' | 'topics' | 'laterAnswers'>

/** How well the learner knows each domain, its weakest notes, and each topic. */
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
