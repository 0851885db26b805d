import { DEFAULT_PARAMETERS, type Fsrs, fsrs } from './fsrs'

/**
 * One idea of how this learner's memory works: FSRS-6 with another speed, shape of forgetting and growth. Nobody's
 * parameters are known on the first day; the answers weigh the hypotheses (docs/decisions/0029).
 */
export interface Hypothesis extends Fsrs {
  /** Days of the learner's that pass as one day of FSRS: below 1 forgets faster. */
  pace: number
  /** Whether what is nearly forgotten gains most; without it, practice counts alike whenever it comes. */
  hasSpacing: boolean
  /** The logarithm of its weight before any answer, up to a constant. */
  lnPrior: number
}

const PACES = [0.08, 0.25, 0.8, 2.5]
const DECAYS = [0.1542, 0.4, 1]
const GROWTHS = [0.5, 1.2]
/** Without spacing the curve may be nearly exponential, as in half-life regression. */
const MASSED_DECAYS = [0.4, 2]
const MASSED_GROWTH = 0.6

/** In the order in which the numbers of a memory stand. A change needs a new MEMORY_EDITION. */
export const HYPOTHESES: readonly Hypothesis[] = PACES.flatMap((pace) => [
  ...DECAYS.flatMap((decay) => GROWTHS.map((growth) => hypothesis(pace, decay, growth))),
  ...MASSED_DECAYS.map((decay) => massed(pace, decay)),
])

/** Less likely than those with spacing, and no decay likelier than the other. */
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

/** Of N(0, deviation²), without its constant. */
function lnNormal(value: number, deviation: number): number {
  return -0.5 * (value / deviation) ** 2
}
