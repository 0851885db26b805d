/**
 * The data of the expected score in an exam. Made by lib/server from the fold of the learner's answers
 * (docs/decisions/0031), rendered by components. While the learner has an open exam, it reveals nothing about answers:
 * lists are empty and counts are 0.
 */

/** The data behind the expected score. */
export interface ReadinessBasis {
  /** Counted answers; those given on a later day than the previous answer to their note; days since the first. */
  answers: number
  laterAnswers: number
  days: number
  /** Never answered items of the blueprint. */
  unseen: number
}

/** How much of something there is, and how much is needed. `domain` is the domain's name if `what` is `domain`. */
export interface MissingBasis {
  what: 'answers' | 'domain' | 'notes' | 'width'
  domain: string | null
  have: number
  need: number
}

/** Scores are shares of the exam, 0 to 1. */
export type ReadinessView =
  | { kind: 'expected'; expected: [low: number, mid: number, high: number]; chance: number; basis: ReadinessBasis }
  | {
      kind: 'not-yet'
      /** What is still missing for an estimate. */
      missing: MissingBasis[]
      basis: ReadinessBasis
    }
