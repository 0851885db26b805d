import type { Instant, LearnerId } from '../../model/ids'
import type { Transaction } from '../database/transact'
import { addExam } from '../deriving/item-histories'
import { tallySittings } from '../deriving/tally-sittings'
import type { SittingRecord } from '../sittings'
import { finishTime } from './decide-response'

/** Finishes an open sitting. The caller has locked the learner, so no answer can arrive meanwhile. */
export async function finishSitting(
  tx: Transaction,
  learner: LearnerId,
  sitting: SittingRecord,
  now: Instant,
): Promise<void> {
  const { id, kind } = sitting
  const place = kind === 'exam' ? await foldPlace(tx, learner) : {}
  await tx.sitting.update({
    where: { id },
    data: { state: 'finished', finishedAt: finishTime(sitting, now), ...place },
  })
  await tallySittings(tx, [id])
  if (kind === 'exam') await addExam(tx, id)
}

/** The exam's place in the order of folding: after all answers and all exams finished so far (docs/decisions/0031). */
async function foldPlace(tx: Transaction, learner: LearnerId): Promise<{ foldAfter: number; foldTurn: number }> {
  const own = { learnerId: learner }
  const last = await tx.itemResponse.findFirst({ where: own, orderBy: { id: 'desc' }, select: { id: true } })
  const before = await tx.sitting.findFirst({
    where: { ...own, foldTurn: { gt: 0 } },
    orderBy: { foldTurn: 'desc' },
    select: { foldTurn: true },
  })
  return { foldAfter: last?.id ?? 0, foldTurn: (before?.foldTurn ?? 0) + 1 }
}
