import 'server-only'
import type { LearnerId, SittingId } from '../../model/ids'
import type { UndoOutcome } from '../../progress/writing/progress-writer'
import { problem } from '../process/problem'
import { store } from '../process/store'
import { noSitting, privateJson } from './outcomes'

/** Undoes the learner's last answer, if it is in this sitting. */
export async function undo(learner: LearnerId | null, sitting: string): Promise<UndoOutcome> {
  if (learner === null) return { kind: 'unknown' }
  return (await store()).writer.undo(learner, sitting as SittingId, new Date().toISOString())
}

/** Undoes the learner's last answer, if it is in a review. */
export async function undoReview(learner: LearnerId | null): Promise<UndoOutcome> {
  const last = learner === null ? null : await (await store()).reader.lastAnswer(learner)
  if (last === null) return { kind: 'unknown' }
  return last.kind === 'review' ? undo(learner, last.sitting) : { kind: 'not-last' }
}

/** The reply to an undo. */
export function undoneResponse(outcome: UndoOutcome): Response {
  if (outcome.kind === 'unknown') return noSitting()
  if (outcome.kind === 'undone') return privateJson({ item: outcome.item, seq: outcome.seq })
  const detail = 'Only your very last answer can be undone, while its practice or review is open.'
  return problem(409, 'Not the last answer', { detail })
}
