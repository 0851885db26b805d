import { readCurrent } from '../../lib/compiler/publishing/current'
import { publishedLedger } from '../../lib/compiler/publishing/published-ledger'
import { installationOf } from '../../lib/installation/installation'
import type { ItemId } from '../../lib/model/ids'
import type { ItemReport, ReportVerdict } from '../../lib/model/report'
import { openStore } from '../../lib/progress/open-store'
import type { ProgressStore } from '../../lib/progress/store'
import { countOf } from '../count-of'
import { print } from '../print'
import { groupReports, issueText, reportsText } from '../report-texts'

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
  await print(format === 'issue' ? groups.map(issueText).join('\n---\n\n') : reportsText(groups, answered))
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

async function withStore<T>(work: (store: ProgressStore) => Promise<T>): Promise<T> {
  const store = await openStore(installationOf(process.env).databaseUrl, { mustExist: true })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Where each published question is in its vault. */
function placesIn(bundles: string): (item: ItemReport['item']) => string | null {
  const ledger = publishedLedger(bundles, readCurrent(bundles), [])
  const places = new Map(
    ledger?.notes.flatMap(({ path, ids, at }) => ids.map((id, i) => [id, `${path}:${at[i]}`] as const)),
  )
  return (item) => places.get(item) ?? null
}
