import { DEFAULT_PARAMETERS, type Fsrs, fsrs } from './fsrs'

/**
 * A hypothesis about this learner's memory: FSRS-6 with its own speed, shape of forgetting and growth. A learner's
 * parameters are unknown at first, and answers weigh the hypotheses (docs/decisions/0029).
 */
export interface Hypothesis extends Fsrs {
  /** How many days of the learner are one day of FSRS. Below 1, the learner forgets faster. */
  pace: number
  /** Whether practice gains most for what is nearly forgotten. Otherwise its time does not matter. */
  hasSpacing: boolean
  /** The logarithm of its prior weight, up to a constant. */
  lnPrior: number
}

const PACES = [0.08, 0.25, 0.8, 2.5]
const DECAYS = [0.1542, 0.4, 1]
const GROWTHS = [0.5, 1.2]
/** Without spacing the curve may be nearly exponential, as in half-life regression. */
const MASSED_DECAYS = [0.4, 2]
const MASSED_GROWTH = 0.6

/** In the order of the numbers of a memory. A change requires a new MEMORY_EDITION. */
export const HYPOTHESES: readonly Hypothesis[] = PACES.flatMap((pace) => [
  ...DECAYS.flatMap((decay) => GROWTHS.map((growth) => hypothesis(pace, decay, growth))),
  ...MASSED_DECAYS.map((decay) => massed(pace, decay)),
])

/** Less likely than those with spacing. Both decays are equally likely. */
function massed(pace: number, decay: number): Hypothesis {
  const { lnPrior } = hypothesis(pace, 0.4, MASSED_GROWTH)
  return { ...hypothesis(pace, decay, MASSED_GROWTH), hasSpacing: false, lnPrior: lnPrior - 0.5 }
}

/** Log-normal priors: pace about 1, decay about 0.3, growth about 1 times the default's. */
export function hypothesis(pace: number, decay: number, growth: number): Hypothesis {
  const w = [...DEFAULT_PARAMETERS]
  w[8] = w[8]! + Math.log(growth)
  w[20] = decay
  const lnPrior = lnNormal(Math.log(pace), 1.2) + lnNormal(Math.log(decay / 0.3), 0.7) + lnNormal(Math.log(growth), 0.7)
  return { ...fsrs(w), pace, hasSpacing: true, lnPrior }
}

/** The logarithm of the density of N(0, deviation²), without its constant. */
function lnNormal(value: number, deviation: number): number {
  return -0.5 * (value / deviation) ** 2
}
