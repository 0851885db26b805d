import type { Instant, LearnerId, SittingId } from '../../model/ids'
import type { Transaction } from '../database/transact'
import { rebuildHistory } from '../deriving/item-histories'
import { tallySittings } from '../deriving/tally-sittings'
import { undoFold } from '../folding/undo-fold'
import type { UndoOutcome } from './progress-writer'

/**
 * Undoes a learner's last answer: it stays stored but no longer counts. Only the very last answer in an open practice
 * or review can be undone, so nothing later can depend on it. The caller has locked the learner.
 */
export async function undoLast(
  tx: Transaction,
  learner: LearnerId,
  sitting: SittingId,
  now: Instant,
): Promise<UndoOutcome> {
  const own = await tx.sitting.findFirst({ where: { id: sitting, learnerId: learner } })
  if (own === null) return { kind: 'unknown' }
  const last = await tx.itemResponse.findFirst({
    where: { learnerId: learner },
    orderBy: { id: 'desc' },
    include: { undone: true },
  })
  if (last === null || last.sittingId !== sitting) return { kind: 'not-last' }
  const outcome = { kind: 'undone', item: last.itemId, seq: last.seq } as UndoOutcome
  if (last.undone !== null) return outcome
  if (own.kind === 'exam' || own.state !== 'open' || (await hasExamBehind(tx, learner, last.id))) {
    return { kind: 'not-last' }
  }
  await tx.undoneResponse.create({ data: { responseId: last.id, learnerId: learner, at: now } })
  await tallySittings(tx, [sitting])
  await rebuildHistory(tx, learner, last.itemId)
  await undoFold(tx, learner, last.id)
  return outcome
}

/** Whether an exam was finished after the response: the exam's answers then count as later. */
async function hasExamBehind(tx: Transaction, learner: LearnerId, response: number): Promise<boolean> {
  const exam = await tx.sitting.findFirst({
    where: { learnerId: learner, foldTurn: { gt: 0 }, foldAfter: { gte: response } },
    select: { id: true },
  })
  return exam !== null
}
