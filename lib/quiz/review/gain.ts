import { AGAIN, GOOD, type Grade } from '../memory/hypotheses/grades'
import { DAY_MS, isLaterDay, type NoteMemory, stateOf } from '../memory/note-memory'
import { recallUnder } from '../memory/retrievability'
import type { WeighedHypothesis } from '../memory/weighed-hypotheses'

/**
 * How much asking the note now increases its recall at the horizon:
 * R·R_T(state after Good) + (1-R)·R_T(state after Again) - R_T(state), summed over the hypotheses.
 */
export function gainOfAsking(
  likely: readonly WeighedHypothesis[],
  note: NoteMemory,
  { now, horizon }: { now: number; horizon: number },
): number {
  const laterDay = isLaterDay(note, now)
  return likely.reduce((sum, one) => {
    const { h, hypothesis, weight } = one
    const state = stateOf(note, h)
    const recall = recallUnder(one, note, now)
    const after = (grade: Grade) =>
      hypothesis.recall(hypothesis.next(state, grade, { recall, laterDay }), (horizon - now) / DAY_MS)
    const unasked = recallUnder(one, note, horizon)
    return sum + weight * (recall * after(GOOD) + (1 - recall) * after(AGAIN) - unasked)
  }, 0)
}

/** The same for a new note. `recall` is the chance that it is known after reading. */
export function gainOfMeeting(likely: readonly WeighedHypothesis[], recall: number, untilMs: number): number {
  return likely.reduce((sum, { hypothesis, weight }) => {
    const after = (grade: Grade) => hypothesis.recall(hypothesis.first(grade), untilMs / DAY_MS)
    return sum + weight * (recall * after(GOOD) + (1 - recall) * after(AGAIN))
  }, 0)
}
