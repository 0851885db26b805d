import { GOOD, type Grade } from './grades'

/** The 21 parameters w0 to w20. */
export type FsrsParameters = readonly [
  w0: number,
  w1: number,
  w2: number,
  w3: number,
  w4: number,
  w5: number,
  w6: number,
  w7: number,
  w8: number,
  w9: number,
  w10: number,
  w11: number,
  w12: number,
  w13: number,
  w14: number,
  w15: number,
  w16: number,
  w17: number,
  w18: number,
  w19: number,
  w20: number,
]

/**
 * FSRS-6, the formulas of open-spaced-repetition (J. Ye, J. Su, Y. Cao, A Stochastic Shortest Path Algorithm for
 * Optimizing Spaced Repetition Scheduling, KDD 2022; version 6 as in ts-fsrs 5.4.2, `algorithm.ts`). Stability is in
 * days: the time after which recall is 0.9. Difficulty is from 1 to 10.
 */
export interface Fsrs {
  w: FsrsParameters
  /** 0.9^(-1/w20) - 1, so that recall is 0.9 when the elapsed time equals the stability. */
  factor: number
}

const EASY = 4

const SHORTEST_DAYS = 0.001
const LONGEST_DAYS = 36_500

/** The defaults of FSRS-6, fitted by its authors to the reviews of some 10,000 users of Anki. */
export const DEFAULT_PARAMETERS: FsrsParameters = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]

export function fsrs(w: FsrsParameters): Fsrs {
  return { w, factor: 0.9 ** (-1 / w[20]) - 1 }
}

/** R(t, S) = (1 + factor·t/S)^-w20 */
export function forgettingCurve({ w, factor }: Fsrs, elapsedDays: number, stability: number): number {
  return (1 + (factor * elapsedDays) / stability) ** -w[20]
}

/** S0(G) = w_(G-1), which is w0 after Again and w2 after Good */
export function initialStability({ w }: Fsrs, grade: Grade): number {
  return Math.max(grade === GOOD ? w[2] : w[0], 0.1)
}

/** D0(G) = w4 - e^(w5·(G-1)) + 1 */
export function initialDifficulty({ w }: Fsrs, grade: number): number {
  return clamp(rawInitialDifficulty(w, grade), 1, 10)
}

function rawInitialDifficulty(w: FsrsParameters, grade: number): number {
  return w[4] - Math.exp(w[5] * (grade - 1)) + 1
}

/** D' = w7·D0(Easy) + (1-w7)·(D + ΔD·(10-D)/9) with ΔD = -w6·(G-3) */
export function nextDifficulty({ w }: Fsrs, difficulty: number, grade: Grade): number {
  const damped = (-w[6] * (grade - 3) * (10 - difficulty)) / 9
  return clamp(w[7] * rawInitialDifficulty(w, EASY) + (1 - w[7]) * (difficulty + damped), 1, 10)
}

/** S'r = S·(1 + e^w8·(11-D)·S^-w9·(e^(w10·(1-R)) - 1)), after Good on a later day */
export function stabilityAfterRecall({ w }: Fsrs, difficulty: number, stability: number, recall: number): number {
  const growth = Math.exp(w[8]) * (11 - difficulty) * stability ** -w[9] * (Math.exp(w[10] * (1 - recall)) - 1)
  return clampDays(stability * (1 + growth))
}

/** S'f = min(w11·D^-w12·((S+1)^w13 - 1)·e^(w14·(1-R)), S/e^(w17·w18)), after Again on a later day */
export function stabilityAfterLapse({ w }: Fsrs, difficulty: number, stability: number, recall: number): number {
  const kept = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1) * Math.exp(w[14] * (1 - recall))
  return clampDays(Math.min(clampDays(kept), stability / Math.exp(w[17] * w[18])))
}

/** S's = S·S^-w19·e^(w17·(G-3+w18)), never less after Good, on the same day */
export function stabilityOnSameDay({ w }: Fsrs, stability: number, grade: Grade): number {
  const growth = stability ** -w[19] * Math.exp(w[17] * (grade - 3 + w[18]))
  return clampDays(stability * (grade === GOOD ? Math.max(growth, 1) : growth))
}

/** Within the range of FSRS. */
function clampDays(stability: number): number {
  return clamp(stability, SHORTEST_DAYS, LONGEST_DAYS)
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
