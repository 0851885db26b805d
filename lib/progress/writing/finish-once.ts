import type { Instant, LearnerId } from '../../model/ids'
import type { Transaction } from '../database/transact'
import { addExam } from '../deriving/item-histories'
import { tallySittings } from '../deriving/tally-sittings'
import type { SittingRecord } from '../sittings'
import { finishTime } from './decide-response'

/** @returns whether it was open: of all who finish a sitting, one gets true */
export async function finishOnce(
  tx: Transaction,
  learner: LearnerId,
  { id, kind, deadline }: SittingRecord,
  now: Instant,
): Promise<boolean> {
  const { count } = await tx.sitting.updateMany({
    where: { id, learnerId: learner, state: 'open' },
    data: { state: 'finished', finishedAt: finishTime(deadline, now) },
  })
  if (count === 0) return false
  await tallySittings(tx, [id])
  if (kind === 'exam') await addExam(tx, id)
  return true
}
