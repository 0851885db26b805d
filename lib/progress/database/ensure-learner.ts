import type { Instant, LearnerId } from '../../model/ids'
import type { Transaction } from './transact'

/**
 * Creates the learner if this is the first thing stored, and locks the row until the end of the transaction. An erase or
 * a sweep on another device waits meanwhile. If one was first, the learner is created again.
 */
export async function ensureLearner(tx: Transaction, learner: LearnerId, now: Instant): Promise<void> {
  const id = learner
  // An empty update would make Prisma look first and insert then, without a lock.
  await tx.learner.upsert({ where: { id }, create: { id, createdAt: now }, update: { id } })
}
