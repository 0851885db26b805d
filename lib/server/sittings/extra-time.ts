import 'server-only'
import type { LearnerId } from '../../model/ids'
import { USUAL_PLAN } from '../../model/plan'
import { store } from '../process/store'

/** What a learner's exams take longer by: 1.5 is half as long again. */
export async function extraTimeOf(learner: LearnerId | null): Promise<number> {
  const plan = learner && (await (await store()).own.plan(learner))
  return (plan ?? USUAL_PLAN).extraTime
}
