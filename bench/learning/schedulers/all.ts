import { leitner } from './leitner'
import { massed } from './massed'
import { product } from './product'
import { randomOrder } from './random'
import type { CreateScheduler } from './scheduler'
import { sm2 } from './sm2'
import { wrongFirst } from './wrong-first'

/** The schedules that the product is compared with. */
export const comparisons = {
  random: randomOrder,
  Leitner: leitner,
  'wrong first': wrongFirst,
  massed,
  'SM-2': sm2,
} satisfies Record<string, CreateScheduler>

export type Comparison = keyof typeof comparisons

export const ours = product
