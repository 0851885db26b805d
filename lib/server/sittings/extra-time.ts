import 'server-only'
import type { LearnerId } from '../../model/ids'
import { USUAL_PLAN } from '../../model/study/plan'
import { store } from '../process/store'

/** The factor by which a learner's exams are longer: 1.5 adds half of the time. */
export async function extraTimeOf(learner: LearnerId | null): Promise<number> {
  const plan = learner && (await (await store()).own.plan(learner))
  return (plan ?? USUAL_PLAN).extraTime
}
