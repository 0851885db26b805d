import { rounded } from '../memory/rounded'
import type { ReadinessState } from './readiness-state'

/** What is missing to predict a score. */
export interface Missing {
  /** How many more answers on a later day than the previous one are needed. */
  answers: number
  /** The same by domain, of those that were begun. */
  domains: { domain: string; answers: number }[]
  /** How much more of the blueprint's weight must be met. */
  met: number
  /** Whether there is enough data, but the interval is too wide. */
  isWide: boolean
}

/** Below this, little is known about a learner's memory. */
export const LEAST_ANSWERS = 30
const ANSWERS_A_NOTE = 1.5
export const LEAST_IN_DOMAIN = 5
export const LEAST_MET = 0.5

/** The data behind the score. */
export interface Basis {
  /** Answers on a later day than the previous one. */
  answers: number
  /** The domains of which a note was met. */
  domains: { domain: string; answers: number }[]
  /** The share of the blueprint's weight whose notes were met. */
  met: number
}

/** What the score is based on: counts of answers, and the share of the exam that was met. */
export function basisOf({ bank, notes }: Pick<ReadinessState, 'bank' | 'notes'>): Basis {
  const answers = new Map<string, number>()
  let [weight, met] = [0, 0]
  for (const note of bank) {
    const memory = notes.get(note.note)
    weight += note.weight
    if (memory === undefined) continue
    met += note.weight
    answers.set(note.domain, (answers.get(note.domain) ?? 0) + memory.laterDays.count)
  }
  return {
    answers: [...answers.values()].reduce((sum, count) => sum + count, 0),
    domains: [...answers].map(([domain, count]) => ({ domain, answers: count })),
    met: weight === 0 ? 0 : rounded(met / weight, 1e6),
  }
}

/** How many answers on later days a score is based on at least. */
export function neededAnswers({ bank }: Pick<ReadinessState, 'bank'>): number {
  return Math.max(LEAST_ANSWERS, Math.ceil(ANSWERS_A_NOTE * bank.length))
}

/**
 * A domain that was not begun is no obstacle, since its notes count as guessed. If all domains were required, an early
 * score would be shown only to learners who were asked little about the other domains, and whose memory is
 * overestimated for that reason (docs/decisions/0062).
 * @param needed  see `neededAnswers`
 * @returns null if the basis is enough
 */
export function missingFor({ answers, domains, met }: Basis, needed: number): Missing | null {
  const missing = {
    answers: Math.max(needed - answers, 0),
    domains: domains
      .map(({ domain, answers }) => ({ domain, answers: Math.max(LEAST_IN_DOMAIN - answers, 0) }))
      .filter(({ answers }) => answers > 0),
    met: Math.max(LEAST_MET - met, 0),
    isWide: false,
  }
  return missing.answers > 0 || missing.domains.length > 0 || missing.met > 0 ? missing : null
}
