import { AGAIN, forgettingCurve, GOOD, type Grade, initialStability } from '../memory/fsrs'
import { HYPOTHESES } from '../memory/hypotheses'
import type { LikelyHypothesis } from '../memory/likely-hypotheses'
import { stabilityAfter } from '../memory/next-state'
import { DAY_MS, isLaterDay, type NoteMemory, stateOf } from '../memory/note-memory'
import { recallUnder } from '../memory/retrievability'

/**
 * How much asking the note now increases its recall at the horizon:
 * R·R_T(S after Good) + (1-R)·R_T(S after Again) - R_T(S), summed over the hypotheses.
 */
export function gainOfAsking(
  likely: readonly LikelyHypothesis[],
  note: NoteMemory,
  { now, horizon }: { now: number; horizon: number },
): number {
  const laterDay = isLaterDay(note, now)
  return likely.reduce((sum, { h, weight }) => {
    const recall = recallUnder(h, note, now)
    const [hypothesis, state] = [HYPOTHESES[h]!, stateOf(note, h)]
    const after = (grade: Grade) =>
      recallAfter(h, stabilityAfter(hypothesis, state, grade, { recall, laterDay }), horizon - now)
    const unasked = recallUnder(h, note, horizon)
    return sum + weight * (recall * after(GOOD) + (1 - recall) * after(AGAIN) - unasked)
  }, 0)
}

/** The same for a new note. `recall` is the chance that it is known after reading. */
export function gainOfMeeting(likely: readonly LikelyHypothesis[], recall: number, untilMs: number): number {
  return likely.reduce((sum, { h, weight }) => {
    const after = (grade: Grade) => recallAfter(h, initialStability(HYPOTHESES[h]!, grade), untilMs)
    return sum + weight * (recall * after(GOOD) + (1 - recall) * after(AGAIN))
  }, 0)
}

function recallAfter(h: number, stability: number, ms: number): number {
  const hypothesis = HYPOTHESES[h]!
  return forgettingCurve(hypothesis, ms / DAY_MS / hypothesis.pace, stability)
}
