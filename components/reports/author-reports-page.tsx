import { getLocale, getTranslations } from 'next-intl/server'
import { Html } from '@/components/html'
import { noteHref } from '@/components/links'
import { WholeTypeface } from '@/components/typeface/whole-typeface'
import { Link } from '@/components/ui/link'
import { LocalTime } from '@/components/ui/local-time'
import { PageHead } from '@/components/ui/page-head'
import type { AuthorReportGroup, AuthorReports } from '@/lib/model/authors/author-reports'
import { type ItemReport, REPORT_KINDS } from '@/lib/model/authors/report'
import { AnswerForm } from './answer-form'

type Props = AuthorReports & { standing: 'waiting' | 'answered' }

/** The reports of all learners for authors, by question, with a form to answer each. */
export async function AuthorReportsPage({ reports, questions, groups, standing }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('authorReports')])
  const here = `/${locale}/authors/reports`
  return (
    <>
      <PageHead over={t('over')} title={t(standing, { n: reports })} under={t('about', { n: questions })} />
      <nav className="chips mb-6" aria-label={t('standing')}>
        <Link href={here} aria-current={standing === 'waiting' ? 'true' : undefined}>
          {t('toWaiting')}
        </Link>
        <Link href={`${here}?answered`} aria-current={standing === 'answered' ? 'true' : undefined}>
          {t('toAnswered')}
        </Link>
      </nav>
      {groups.length === 0 ? (
        <p className="text-ink-soft">{t('emptyAbout')}</p>
      ) : (
        <ul className="reported">
          {groups.map((group) => (
            <Group key={group.item} group={group} isWaiting={standing === 'waiting'} />
          ))}
        </ul>
      )}
      {groups.length > 0 && <WholeTypeface isNeeded />}
      {questions > groups.length && <p className="mt-6 text-ink-soft">{t('more', { n: questions - groups.length })}</p>}
    </>
  )
}

async function Group({ group, isWaiting }: { group: AuthorReportGroup; isWaiting: boolean }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('authorReports')])
  const { item, note, place, address, question, reports, issue } = group
  const name = <code>{place ?? `${note} (${t('gone')})`}</code>
  return (
    <li>
      <div>
        <p className="place">
          {address === null ? name : <a href={address}>{name}</a>}
          {question && (
            <Link className="link" href={`${noteHref(locale, note)}#${item}`}>
              {t('toQuestion')}
            </Link>
          )}
        </p>
        {question && <Html className="q-stem" lang={question.lang} html={question.stem} />}
        <Kinds reports={reports} />
        <ul>
          {reports.map((report) => (
            <Said key={`${report.version} ${report.kind} ${report.at} ${report.text}`} report={report} />
          ))}
        </ul>
        <details className="mt-3">
          <summary>{t('issue')}</summary>
          <textarea className="input mt-2" rows={8} readOnly aria-label={t('issue')} value={issue} />
        </details>
      </div>
      {isWaiting && <AnswerForm item={item} />}
    </li>
  )
}

async function Kinds({ reports }: { reports: readonly ItemReport[] }) {
  const kinds = await getTranslations('question.report.kinds')
  const counted = REPORT_KINDS.map((kind) => ({ kind, n: reports.filter((report) => report.kind === kind).length }))
  return (
    <p className="reasons">
      {counted
        .filter(({ n }) => n > 0)
        .map(({ kind, n }) => (
          <span key={kind}>
            {kinds(kind)} <b>{n}</b>
          </span>
        ))}
    </p>
  )
}

async function Said({ report: { kind, text, at, answer } }: { report: ItemReport }) {
  const t = await getTranslations('question.report')
  return (
    <li>
      {text && <p className="text-pen whitespace-pre-wrap">{text}</p>}
      <p className="by">
        {t(`kinds.${kind}`)} · <LocalTime at={at} options={{ month: 'short', day: 'numeric' }} />
      </p>
      {answer && (
        <p className="mt-1 whitespace-pre-wrap">
          <strong>{t(answer.verdict)}</strong> {answer.reason}
        </p>
      )}
    </li>
  )
}
