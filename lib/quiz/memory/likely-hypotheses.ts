import { type LearnerMemory, weightsOf } from './learner-memory'

/** Hypotheses of less weight are ignored when memories are only read. */
const LEAST_WEIGHT = 0.01

export interface LikelyHypothesis {
  h: number
  weight: number
}

/** The hypotheses that matter. The sum of their weights is 1. */
export function likelyHypotheses(learner: LearnerMemory): LikelyHypothesis[] {
  const likely = weightsOf(learner)
    .map((weight, h) => ({ h, weight }))
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
  const sum = likely.reduce((total, { weight }) => total + weight, 0)
  return likely.map(({ h, weight }) => ({ h, weight: weight / sum }))
}
