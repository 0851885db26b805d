import type { Hypothesis, NoteState } from './hypothesis'
import { countPractice } from './practice'

/** What may differ between learners. The half-life is 2^(base + growth·√n) days. */
export interface HalfLife {
  base: number
  growth: number
}

/**
 * Half-life regression: recall = 2^(-days/h) with h = 2^(base + growth·√n) days after practice n (B. Settles, B. Meeder,
 * ACL 2016, eqs. 1 and 2).
 */
export function halfLife({ base, growth }: HalfLife): Hypothesis {
  const recall = ({ lnStrength }: NoteState, days: number) =>
    2 ** (-days / 2 ** (base + growth * Math.exp(lnStrength / 2)))
  return { lnPrior: 0.8, recall, kept: recall, ...countPractice }
}
