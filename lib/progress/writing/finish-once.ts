import type { Instant, LearnerId } from '../../model/ids'
import type { Transaction } from '../database/transact'
import type { SittingRecord } from '../sittings'
import { finishTime } from './decide-response'

/** @returns whether it was open: of all who finish a sitting, one gets true */
export async function finishOnce(
  tx: Transaction,
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
