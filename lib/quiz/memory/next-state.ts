import {
  AGAIN,
  clampDays,
  GOOD,
  type Grade,
  initialDifficulty,
  initialStability,
  nextDifficulty,
  stabilityAfterLapse,
  stabilityAfterRecall,
  stabilityOnSameDay,
} from './fsrs'
import type { Hypothesis } from './hypotheses'

/** A note's memory under one hypothesis. */
export interface NoteState {
  lnStability: number
  difficulty: number
}

export interface Recollection {
  /** Before the answer. */
  recall: number
  /** q: the chance that the learner knew the answer. */
  knew: number
  /** Whether it was given on a later day than the last answer. */
  laterDay: boolean
}

/** ln S' = q·ln S(Good) + (1-q)·ln S(Again), and D' likewise. */
export function nextState(hypothesis: Hypothesis, before: NoteState | null, recollection: Recollection): NoteState {
  const good = gradedState(hypothesis, before, GOOD, recollection)
  const again = gradedState(hypothesis, before, AGAIN, recollection)
  const blend = (known: number, not: number) => recollection.knew * known + (1 - recollection.knew) * not
  return {
    lnStability: blend(Math.log(good.stability), Math.log(again.stability)),
    difficulty: blend(good.difficulty, again.difficulty),
  }
}

/** The recall at which practice is evaluated if its time does not matter. */
const MASSED_RECALL = 0.97
/** The gain of a miss with its feedback in this case, which is practice too. */
const MASSED_MISS = 1.1

function gradedState(hypothesis: Hypothesis, before: NoteState | null, grade: Grade, recollection: Recollection) {
  if (before === null) {
    return { stability: initialStability(hypothesis, grade), difficulty: initialDifficulty(hypothesis, grade) }
  }
  return {
    stability: stabilityAfter(hypothesis, before, grade, recollection),
    difficulty: nextDifficulty(hypothesis, before.difficulty, grade),
  }
}

/** The note's stability after a graded answer. */
export function stabilityAfter(
  hypothesis: Hypothesis,
  { lnStability, difficulty }: NoteState,
  grade: Grade,
  { recall, laterDay }: Pick<Recollection, 'recall' | 'laterDay'>,
): number {
  const stability = Math.exp(lnStability)
  if (!hypothesis.hasSpacing) {
    if (grade === AGAIN) return clampDays(stability * MASSED_MISS)
    return stabilityAfterRecall(hypothesis, difficulty, stability, MASSED_RECALL)
  }
  if (!laterDay) return stabilityOnSameDay(hypothesis, stability, grade)
  const after = grade === GOOD ? stabilityAfterRecall : stabilityAfterLapse
  return after(hypothesis, difficulty, stability, recall)
}
