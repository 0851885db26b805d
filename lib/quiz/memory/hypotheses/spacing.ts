import {
  DEFAULT_PARAMETERS,
  type FsrsParameters,
  forgettingCurve,
  fsrs,
  initialDifficulty,
  initialStability,
  nextDifficulty,
  stabilityAfterLapse,
  stabilityAfterRecall,
  stabilityOnSameDay,
} from './fsrs'
import { GOOD, type Grade } from './grades'
import { type Circumstance, type Hypothesis, lnNormal, type NoteState } from './hypothesis'

/** What may differ between learners. */
export interface Spacing {
  /** How many days of the learner are one day of FSRS. Below 1, the learner forgets faster. */
  pace: number
  /** The shape of forgetting: w20 of FSRS. */
  decay: number
  /** How much practice gains, relative to the defaults. */
  growth: number
}

/**
 * FSRS-6: practice gains most for what is nearly forgotten. The strength is the stability in days. The priors are
 * log-normal: pace about 1, decay about 0.3, growth about 1.
 */
export function spacing({ pace, decay, growth }: Spacing): Hypothesis {
  const w: [...FsrsParameters] = [...DEFAULT_PARAMETERS]
  w[8] += Math.log(growth)
  w[20] = decay
  const lnPrior = lnNormal(Math.log(pace), 1.2) + lnNormal(Math.log(decay / 0.3), 0.7) + lnNormal(Math.log(growth), 0.7)
  return { ...spacingWith(w, pace), lnPrior }
}

/** FSRS-6 with any parameters. */
export function spacingWith(w: FsrsParameters, pace: number): Hypothesis {
  const theory = fsrs(w)
  const recall = ({ lnStrength }: NoteState, days: number) => forgettingCurve(theory, days / pace, Math.exp(lnStrength))
  const next = ({ lnStrength, difficulty }: NoteState, grade: Grade, { recall, laterDay }: Circumstance) => {
    const stability = Math.exp(lnStrength)
    if (!laterDay) return stabilityOnSameDay(theory, stability, grade)
    const after = grade === GOOD ? stabilityAfterRecall : stabilityAfterLapse
    return after(theory, difficulty, stability, recall)
  }
  return {
    lnPrior: 0,
    recall,
    kept: recall,
    first: (grade) => ({
      lnStrength: Math.log(initialStability(theory, grade)),
      difficulty: initialDifficulty(theory, grade),
    }),
    next: (state, grade, circumstance) => ({
      lnStrength: Math.log(next(state, grade, circumstance)),
      difficulty: nextDifficulty(theory, state.difficulty, grade),
    }),
  }
}
