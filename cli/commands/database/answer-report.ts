import type { ReportVerdict } from '../../../lib/model/authors/report'
import type { ItemId } from '../../../lib/model/ids'
import { countOf } from '../../shared/count-of'
import { print } from '../../shared/print'
import { withStore } from './with-store'

interface Options {
  verdict: ReportVerdict
  reason: string
}

/** `haeseol answer-report`: answers all waiting reports about a question. */
export async function answerReport(item: string, { verdict, reason }: Options): Promise<void> {
  const answer = { verdict, reason, at: new Date().toISOString() }
  const learners = await withStore(({ reports }) => reports.answer(item as ItemId, answer))
  await print(
    learners === 0
      ? 'No report about this question waits for an answer\n'
      : `Answered ${countOf(learners, 'learner')}\n`,
  )
  if (learners === 0) process.exitCode = 1
}
