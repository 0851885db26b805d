import { installationOf } from '../../lib/installation/installation'
import { issueText } from '../../lib/model/authors/issue-text'
import type { ItemReport, ReportVerdict } from '../../lib/model/authors/report'
import { groupReports } from '../../lib/model/authors/report-groups'
import type { ItemId } from '../../lib/model/ids'
import { countOf } from '../count-of'
import { print } from '../print'
import { reportsText } from '../report-texts'
import { publishedQuestions } from './published-questions'
import { withStore } from './with-store'

interface ListOptions {
  answered: boolean
  format: 'text' | 'json' | 'issue'
}

/** `haeseol reports`: what learners have reported about questions, with the place of each question. */
export async function reports({ answered, format }: ListOptions): Promise<void> {
  const { bundles } = installationOf(process.env)
  const found = await withStore(({ reports }) => reports.ofAll(answered ? 'answered' : 'waiting'))
  const groups = groupReports(found, placesIn(bundles))
  if (format === 'json') return print(`${JSON.stringify(groups, null, 2)}\n`)
  const source = process.env.HAESEOL_SOURCE || null
  const issues = () => groups.map((group) => issueText(group, source)).join('\n---\n\n')
  await print(format === 'issue' ? issues() : reportsText(groups, answered))
}

interface AnswerOptions {
  verdict: ReportVerdict
  reason: string
}

/** `haeseol answer-report`: answers all waiting reports about a question. */
export async function answerReport(item: string, { verdict, reason }: AnswerOptions): Promise<void> {
  const answer = { verdict, reason, at: new Date().toISOString() }
  const learners = await withStore(({ reports }) => reports.answer(item as ItemId, answer))
  await print(
    learners === 0
      ? 'No report about this question waits for an answer\n'
      : `Answered ${countOf(learners, 'learner')}\n`,
  )
  if (learners === 0) process.exitCode = 1
}

/** Where each published question is in its vault. */
function placesIn(bundles: string): (item: ItemReport['item']) => string | null {
  const places = new Map(publishedQuestions(bundles).map(({ id, path, line }) => [id, `${path}:${line}`]))
  return (item) => places.get(item) ?? null
}
