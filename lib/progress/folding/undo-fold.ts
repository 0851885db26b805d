import type { LearnerId } from '../../model/ids'
import type { Transaction } from '../database/transact'
import type { LearnerState } from './fold-answer'
import { forgetFold, type KeyedStates, writeRows } from './fold-rows'
import type { BeforeLast } from './learner-states'

/** What stood before the last folded answer. */
export interface Undo {
  response: number
  learner: LearnerState
  rows: KeyedStates
}

/**
 * Takes the learner's last answer out of the fold, if it is in. The states before it are kept, so nothing is folded
 * again; only after a rename of notes the fold starts over. The cursor stays: the answer does not count any more.
 */
export async function undoFold(tx: Transaction, learner: LearnerId, response: number): Promise<void> {
  const where = { learnerId: learner }
  const fold = await tx.learnerFold.findUnique({ where, select: { responseId: true, undo: true } })
  if (fold === null || fold.responseId < response) return
  const undo = fold.undo === null ? null : (JSON.parse(fold.undo) as Undo)
  if (undo?.response !== response) return forgetFold(tx, learner)
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
