import type { Random } from '../../../lib/quiz/seeded'
import { normal } from '../chance'

/** A draw from the normal distribution with mean 0 and deviation 1. */
export function deviate(random: Random): number {
  return normal(random(), random())
}
