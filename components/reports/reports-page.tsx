import { getLocale, getTranslations } from 'next-intl/server'
import { noteHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import { ListRow } from '@/components/ui/list-row'
import { LocalTime } from '@/components/ui/local-time'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import type { ShownRegrade } from '@/lib/model/authors/regrade'
import type { ReportAnswer, ShownReport } from '@/lib/model/authors/report'
import { RegradedShelf } from './regraded'

const DAY = { month: 'short', day: 'numeric' } as const

interface Props {
  reports: readonly ShownReport[]
  regrades: readonly ShownRegrade[]
  /** The newest regrade that is shown. */
  upTo: number
}

/** What a learner has reported about questions, what authors answered, and which answers were marked again. */
export async function ReportsPage({ reports, regrades, upTo }: Props) {
  const t = await getTranslations('reports')
  if (reports.length + regrades.length === 0) return <NoReports />
  const answered = reports.filter(({ answer }) => answer !== null)
  const waiting = reports.filter(({ answer }) => answer === null)
  return (
    <>
      <PageHead title={t('title')} under={t('about')} />
      <RegradedShelf regrades={regrades} upTo={upTo} />
      <Shelf id="answered" title={t('answered', { n: answered.length })} reports={answered} />
      <Shelf id="waiting" title={t('waiting', { n: waiting.length })} reports={waiting} />
    </>
  )
}

async function NoReports() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('reports')])
  return (
    <PageHead title={t('emptyTitle')} under={t('emptyAbout')}>
      <Link className="btn btn-ink" href={`/${locale}/practice`}>
        {t('toPractice')}
      </Link>
    </PageHead>
  )
}

async function Shelf({ id, title, reports }: { id: string; title: string; reports: readonly ShownReport[] }) {
  if (reports.length === 0) return null
  return (
    <Section id={id} className="mb-11" title={title}>
      <ul className="rows">
        {reports.map((report) => (
          <Row key={`${report.item} ${report.version} ${report.kind}`} report={report} />
        ))}
      </ul>
    </Section>
  )
}

async function Row({ report: { item, note, title, kind, text, at, answer } }: { report: ShownReport }) {
  const [locale, t, kinds] = await Promise.all([
    getLocale(),
    getTranslations('reports'),
    getTranslations('question.report.kinds'),
  ])
  const name = title === null ? t('noteGone') : <Link href={`${noteHref(locale, note)}#${item}`}>{title}</Link>
  const facts = (
    <>
      {kinds(kind)}
      {text && <p className="mt-1 text-pen whitespace-pre-wrap">{text}</p>}
      {answer && <Answer answer={answer} />}
    </>
  )
  return <ListRow kind={<LocalTime at={at} options={DAY} />} title={name} facts={facts} />
}

async function Answer({ answer: { verdict, reason, at } }: { answer: ReportAnswer }) {
  const t = await getTranslations('question.report')
  return (
    <p className="mt-2 text-ink whitespace-pre-wrap">
      <strong>{t(verdict)}</strong> {reason}{' '}
      <span className="text-ink-faint">
        <LocalTime at={at} options={DAY} />
      </span>
    </p>
  )
}
