import { HYPOTHESES } from './hypotheses/hypotheses'
import type { Hypothesis } from './hypotheses/hypothesis'
import type { LearnerMemory } from './learner-memory'

/** Hypotheses of less weight are ignored when memories are only read. */
const LEAST_WEIGHT = 0.01

/** A hypothesis with its index in `HYPOTHESES`, and its weight for a learner. */
export interface WeighedHypothesis {
  h: number
  hypothesis: Hypothesis
  weight: number
}

/** All hypotheses. The sum of their weights is 1. */
export function weighHypotheses({ lnWeights }: LearnerMemory): WeighedHypothesis[] {
  const weights = lnWeights.map((ln) => Math.exp(ln / 1e6))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return HYPOTHESES.map((hypothesis, h) => ({ h, hypothesis, weight: weights[h]! / sum }))
}

/** The hypotheses that matter. The sum of their weights is 1. */
export function likelyHypotheses(learner: LearnerMemory): WeighedHypothesis[] {
  const likely = weighHypotheses(learner).filter(({ weight }) => weight >= LEAST_WEIGHT)
  const sum = likely.reduce((total, { weight }) => total + weight, 0)
  return likely.map(({ h, hypothesis, weight }) => ({ h, hypothesis, weight: weight / sum }))
}
