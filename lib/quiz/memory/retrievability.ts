import { HYPOTHESES } from './hypotheses/hypotheses'
import { type LearnerMemory, weightsOf } from './learner-memory'
import type { LikelyHypothesis } from './likely-hypotheses'
import { elapsedDays, type NoteMemory, stateOf } from './note-memory'

/** The chance, 0 to 1, that the learner can recall the note's concept. It never grows with time. */
export function retrievability(learner: LearnerMemory, note: NoteMemory, at: number): number {
  return weightsOf(learner).reduce((sum, weight, h) => sum + weight * recallUnder(h, note, at), 0)
}

/** The same, computed from the likely hypotheses only. */
export function recallOf(likely: readonly LikelyHypothesis[], note: NoteMemory, at: number): number {
  return likely.reduce((sum, { h, weight }) => sum + weight * recallUnder(h, note, at), 0)
}

/** The same if hypothesis `h` were true. */
export function recallUnder(h: number, note: NoteMemory, at: number): number {
  return HYPOTHESES[h]!.recall(stateOf(note, h), elapsedDays(note, at))
}

/** The share of its recall that a note has kept: see `Hypothesis.kept`. */
export function keptOf(likely: readonly LikelyHypothesis[], note: NoteMemory, at: number): number {
  const days = elapsedDays(note, at)
  return likely.reduce((sum, { h, weight }) => sum + weight * HYPOTHESES[h]!.kept(stateOf(note, h), days), 0)
}
