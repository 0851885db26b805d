import { GOOD, type Grade } from './grades'
import type { Hypothesis } from './hypothesis'

/** What a miss with its feedback counts, relative to a success. */
const MISS = 0.6

const worthOf = (grade: Grade) => (grade === GOOD ? 1 : MISS)

/**
 * The strength is the amount of practice, where reading the note counts as 1: practice counts alike whenever it comes.
 */
export const countPractice: Pick<Hypothesis, 'first' | 'next'> = {
  first: (grade) => ({ lnStrength: Math.log(1 + worthOf(grade)), difficulty: 0 }),
  next: ({ lnStrength }, grade) => ({ lnStrength: Math.log(Math.exp(lnStrength) + worthOf(grade)), difficulty: 0 }),
}
