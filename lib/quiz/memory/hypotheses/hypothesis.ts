import { AGAIN, GOOD, type Grade } from './grades'

/** A note's memory under one hypothesis. */
export interface NoteState {
  /** The logarithm of its strength. What the strength is, the hypothesis says. */
  lnStrength: number
  /** From 1 to 10 in FSRS, 0 elsewhere. */
  difficulty: number
}

/** What is known of a note when it is answered. */
export interface Circumstance {
  /** R, before the answer. */
  recall: number
  /** Whether it is answered on a later day than the last time. */
  laterDay: boolean
}

/**
 * A hypothesis about how this learner remembers. Which one is true is unknown at first, and answers weigh them
 * (docs/decisions/0029, 0060). Days are days of the calendar, with fractions.
 */
export interface Hypothesis {
  /** The logarithm of its prior weight, up to a constant. */
  lnPrior: number
  /** R: the chance, 0 to 1, to recall the note this long after its last answer. It never grows with time. */
  recall(state: NoteState, days: number): number
  /** The share of the recall, 0 to 1, that time has left. The rest can be regained by asking. */
  kept(state: NoteState, days: number): number
  /** The state after a first answer that deserves the grade. */
  first(grade: Grade): NoteState
  /** The state after a further one. */
  next(state: NoteState, grade: Grade, circumstance: Circumstance): NoteState
}

/**
 * The state after an answer that is uncertain evidence: a blend of the states after Good and after Again.
 * @param state  null before the first answer
 * @param knew  q: the chance that the learner knew the answer
 */
export function stateAfter(
  hypothesis: Hypothesis,
  state: NoteState | null,
  { knew, ...circumstance }: Circumstance & { knew: number },
): NoteState {
  const graded = (grade: Grade) =>
    state === null ? hypothesis.first(grade) : hypothesis.next(state, grade, circumstance)
  const [good, again] = [graded(GOOD), graded(AGAIN)]
  const blend = (known: number, not: number) => knew * known + (1 - knew) * not
  return {
    lnStrength: blend(good.lnStrength, again.lnStrength),
    difficulty: blend(good.difficulty, again.difficulty),
  }
}

/** The logarithm of the density of N(0, deviation²), without its constant. */
export function lnNormal(value: number, deviation: number): number {
  return -0.5 * (value / deviation) ** 2
}
