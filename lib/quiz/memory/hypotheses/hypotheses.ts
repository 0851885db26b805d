import { halfLife } from './half-life'
import type { Hypothesis } from './hypothesis'
import { powerLaw } from './power-law'
import { spacing } from './spacing'

const PACES = [0.08, 0.25, 0.8, 2.5]
const SPACING_DECAYS = [0.1542, 0.4, 1]
const SPACING_GROWTH = 0.8

const LEVELS = [-1, 0, 1, 2]
const POWER_DECAYS = [0.1, 0.25, 0.6]

const BASES = [-2, -1, 0, 1]
const HALF_LIFE_GROWTHS = [1, 2]

/** In the order of the numbers of a memory. A change requires a new MEMORY_EDITION. */
export const HYPOTHESES: readonly Hypothesis[] = [
  ...PACES.flatMap((pace) => SPACING_DECAYS.map((decay) => spacing({ pace, decay, growth: SPACING_GROWTH }))),
  ...LEVELS.flatMap((level) => POWER_DECAYS.map((decay) => powerLaw({ level, decay }))),
  ...BASES.flatMap((base) => HALF_LIFE_GROWTHS.map((growth) => halfLife({ base, growth }))),
]
