import type { Instant, LearnerId } from '../../model/ids'
import type { Transaction } from '../database/transact'

/** Creates the learner if a plan, a memo or a report is the first thing stored. */
export async function ensureLearner(tx: Transaction, learner: LearnerId, now: Instant): Promise<void> {
  await tx.learner.upsert({ where: { id: learner }, create: { id: learner, createdAt: now }, update: {} })
}
