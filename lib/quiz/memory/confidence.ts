import type { Confidence } from '../../model/sitting'
import type { LearnerMemory } from './learner-memory'
import { rounded } from './rounded'

/**
 * P(confidence | knew) and P(confidence | did not), from this learner's own answers: an overconfident "sure" tells
 * little.
 */
export function confidenceLikelihoods(
  learner: LearnerMemory,
  confidence: Confidence | null,
): { ifKnown: number; ifNot: number } {
  if (confidence === null) return { ifKnown: 1, ifNot: 1 }
  return { ifKnown: share(learner.knew, confidence), ifNot: share(learner.knewNot, confidence) }
}

function share(counts: Record<Confidence, number>, confidence: Confidence): number {
  return counts[confidence] / (counts.guessed + counts.fairly + counts.sure)
}

const CALIBRATION_ANSWERS = 40

/** Counts an answer for its confidence. `knew` is the chance that it was known. */
export function fileConfidence(
  learner: LearnerMemory,
  confidence: Confidence | null,
  { knew, right }: { knew: number; right: boolean },
): Pick<LearnerMemory, 'knew' | 'knewNot' | 'calibration'> {
  const { knew: ifKnown, knewNot, calibration } = learner
  if (confidence === null) return { knew: ifKnown, knewNot, calibration }
  const filed = (calibration[confidence] + (right ? '1' : '0')).slice(-CALIBRATION_ANSWERS)
  return {
    knew: { ...ifKnown, [confidence]: rounded(ifKnown[confidence] + knew, 1e4) },
    knewNot: { ...knewNot, [confidence]: rounded(knewNot[confidence] + 1 - knew, 1e4) },
    calibration: { ...calibration, [confidence]: filed },
  }
}

export interface Calibration {
  right: number
  of: number
}

/** How many of the last forty answers with this confidence were right. */
export function calibrationOf({ calibration }: LearnerMemory, confidence: Confidence): Calibration {
  const answers = [...calibration[confidence]]
  return { right: answers.filter((answer) => answer === '1').length, of: answers.length }
}
