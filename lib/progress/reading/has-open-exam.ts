import type { LearnerId } from '../../model/ids'
import type { Transaction } from '../database/transact'

/** Whether the learner has an open exam, of which nothing may tell: what answers change waits until it is finished. */
export async function hasOpenExam(tx: Transaction, learner: LearnerId): Promise<boolean> {
  const where = { learnerId: learner, kind: 'exam', state: 'open' }
  return (await tx.sitting.findFirst({ where, select: { id: true } })) !== null
}
