import type { Confidence } from '../../model/study/sitting'
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

/** Counts an answer for its confidence. `knew` is the chance that it was known. */
export function fileConfidence(
  { knew: ifKnown, knewNot }: LearnerMemory,
  confidence: Confidence | null,
  knew: number,
): Pick<LearnerMemory, 'knew' | 'knewNot'> {
  if (confidence === null) return { knew: ifKnown, knewNot }
  return {
    knew: { ...ifKnown, [confidence]: rounded(ifKnown[confidence] + knew, 1e4) },
    knewNot: { ...knewNot, [confidence]: rounded(knewNot[confidence] + 1 - knew, 1e4) },
  }
}
