import type { Prisma } from '../../prisma/generated/sqlite/client'
import type { Instant, LearnerId } from '../model/ids'
import { finishTime } from './decide-response'
import type { SittingRecord } from './store'

/** @returns whether it was open: of all who finish a sitting, one gets true */
export async function finishOnce(
  tx: Prisma.TransactionClient,
  learner: LearnerId,
  sitting: SittingRecord,
  now: Instant,
): Promise<boolean> {
  const { count } = await tx.sitting.updateMany({
    where: { id: sitting.id, learnerId: learner, state: 'open' },
    data: { state: 'finished', finishedAt: finishTime(sitting.deadline, now) },
  })
  return count === 1
}
