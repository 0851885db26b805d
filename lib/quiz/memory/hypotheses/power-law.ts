import { type Hypothesis, lnNormal, type NoteState } from './hypothesis'
import { countPractice } from './practice'

/** What may differ between learners. */
export interface PowerLaw {
  /** The logit of recall right after reading. */
  level: number
  /** How fast it is forgotten. */
  decay: number
}

/** The exponent of practice. */
const GROWTH = 1.3
/** Before this many days, little is forgotten. */
const AT_ONCE = 0.2

/**
 * The odds of recall are power functions of practice n and of time: e^level · n^1.3 · (1 + days/0.2)^-decay (J. Anderson,
 * L. Schooler, Psychological Science 2, 1991). Unlike in FSRS, recall is weak at first and becomes certain by practice
 * only. So a low recall is no sign that much was forgotten: what is kept is relative to the day after the answer.
 */
export function powerLaw({ level, decay }: PowerLaw): Hypothesis {
  const recall = ({ lnStrength }: NoteState, days: number) =>
    logistic(level + GROWTH * lnStrength - decay * Math.log(1 + days / AT_ONCE))
  return {
    lnPrior: 1 + lnNormal(level - 1, 1),
    recall,
    kept: (state, days) => Math.min(1, recall(state, days) / recall(state, 1)),
    ...countPractice,
  }
}

function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}
