import type { LearnerMemory } from './learner-memory'
import { elapsedDays, type NoteMemory, stateOf } from './note-memory'
import { type WeighedHypothesis, weighHypotheses } from './weighed-hypotheses'

/** The chance, 0 to 1, that the learner can recall the note's concept. It never grows with time. */
export function retrievability(learner: LearnerMemory, note: NoteMemory, at: number): number {
  return recallOf(weighHypotheses(learner), note, at)
}

/** The same, computed from these hypotheses only. */
export function recallOf(hypotheses: readonly WeighedHypothesis[], note: NoteMemory, at: number): number {
  return hypotheses.reduce((sum, one) => sum + one.weight * recallUnder(one, note, at), 0)
}

/** The same if one hypothesis were true. */
export function recallUnder(
  { h, hypothesis }: Pick<WeighedHypothesis, 'h' | 'hypothesis'>,
  note: NoteMemory,
  at: number,
): number {
  return hypothesis.recall(stateOf(note, h), elapsedDays(note, at))
}

/** The share of its recall that a note has kept: see `Hypothesis.kept`. */
export function keptOf(likely: readonly WeighedHypothesis[], note: NoteMemory, at: number): number {
  const days = elapsedDays(note, at)
  return likely.reduce((sum, { h, hypothesis, weight }) => sum + weight * hypothesis.kept(stateOf(note, h), days), 0)
}
