import type { LearnerId } from '../../model/ids'
import type { Transaction } from '../database/transact'
import type { LearnerState } from './fold-answer'
import { deleteFold, type KeyedStates, writeRows } from './fold-rows'
import type { BeforeLast } from './learner-states'

/** The states before the last folded answer. */
export interface Undo {
  response: number
  learner: LearnerState
  rows: KeyedStates
}

/**
 * Removes the learner's last answer from the fold, if it has been folded. The states before it are stored, so nothing
 * has to be folded again, except after a rename of notes. The cursor stays, because the answer no longer counts.
 */
export async function undoFold(tx: Transaction, learner: LearnerId, response: number): Promise<void> {
  const where = { learnerId: learner }
  const fold = await tx.learnerFold.findUnique({ where, select: { responseId: true, undo: true } })
  if (fold === null || fold.responseId < response) return
  const undo = fold.undo === null ? null : (JSON.parse(fold.undo) as Undo)
  if (undo?.response !== response) return deleteFold(tx, learner)
  await writeRows(tx, learner, undo.rows)
  const { memory, totals } = undo.learner
  const data = { memory: JSON.stringify(memory), totals: JSON.stringify(totals), undo: null }
  await tx.learnerFold.update({ where, data })
}

export function beforeLast({ learner, rows }: Undo): BeforeLast {
  const [[key]] = rows.marks as [[string, unknown]]
  const [, note] = rows.notes[0]!
  return { item: JSON.parse(key)[0], memory: learner.memory, note: note?.memory ?? null }
}
