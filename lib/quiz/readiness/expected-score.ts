import { type Basis, basisOf, type Missing, missingFor, neededAnswers } from './missing'
import { predictScore } from './predict-score'
import type { ReadinessState } from './readiness-state'

/** Shares of right answers, 0 to 1. */
export interface ExpectedScore {
  low: number
  mid: number
  high: number
  /** How far the score of one exam deviates by luck alone, in nine of ten cases. */
  luck: number
  basis: Basis
}

/** Nine of ten scores are within so many standard deviations. */
export const NINE_IN_TEN = 1.645
/** If half of the interval is wider, it is of no use. */
const WIDE = 0.15

/** The expected score on new items, as an interval with nine of ten scores; or what is missing to compute it. */
export function expectedScore(state: ReadinessState): ExpectedScore | { missing: Missing } {
  const basis = basisOf(state)
  const missing = missingFor(basis, neededAnswers(state))
  if (missing !== null) return { missing }
  const { mid, chanceVariance, modelVariance } = predictScore(state)
  const half = NINE_IN_TEN * Math.sqrt(chanceVariance + modelVariance)
  if (half > WIDE) return { missing: { answers: 0, domains: [], met: 0, isWide: true } }
  const luck = NINE_IN_TEN * Math.sqrt(chanceVariance)
  return { low: Math.max(mid - half, 0), mid, high: Math.min(mid + half, 1), luck, basis }
}
