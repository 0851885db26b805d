import type { NoteSlug } from '../../model/ids'
import type { Confidence } from '../../model/study/sitting'
import { HYPOTHESES } from './hypotheses/hypotheses'

/** Increment this when states of older versions must be folded again. */
export const MEMORY_EDITION = 8

/** What is known about a learner apart from notes, as plain JSON. Folded from the responses. */
export interface LearnerMemory {
  /** The last response that was folded; null before the first. */
  last: { note: NoteSlug; at: number; right: boolean } | null
  /** The logarithm of each hypothesis's weight, in millionths. The greatest is 0. */
  lnWeights: number[]
  /** How often each confidence was given when the learner knew, and when not. */
  knew: Record<Confidence, number>
  knewNot: Record<Confidence, number>
  /** How long a question takes. */
  seconds: { right: QuestionSeconds; wrong: QuestionSeconds }
}

/** Geometric means, which are medians for such times: until the answer, and from there to the next question. */
export interface QuestionSeconds {
  answering: number
  reading: number
  count: number
}

/** The memory before the first answer: the priors of the hypotheses, and usual counts and times. */
export function newLearnerMemory(): LearnerMemory {
  const greatest = Math.max(...HYPOTHESES.map(({ lnPrior }) => lnPrior))
  return {
    last: null,
    lnWeights: HYPOTHESES.map(({ lnPrior }) => Math.round((lnPrior - greatest) * 1e6)),
    knew: { guessed: 0.8, fairly: 3.2, sure: 6 },
    knewNot: { guessed: 5, fairly: 3.5, sure: 1.5 },
    seconds: { right: { answering: 25, reading: 8, count: 0 }, wrong: { answering: 40, reading: 25, count: 0 } },
  }
}
