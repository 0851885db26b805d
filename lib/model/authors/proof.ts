import type { Feedback } from '../feedback'
import type { DeliveredItem } from '../item'
import type { NoteReview, ReviewedQuestion } from '../study/review'
import type { ConceptPageView } from '../view'
import type { PreviewMessage, RefusedQuestion } from './preview'

/** A note as its reviewers see it, in `haeseol preview`. */
export interface Proof {
  page: ConceptPageView
  /** What it was compared with, such as `9be21f0`; null if with nothing. */
  base: string | null
  changes: NoteReview
  messages: PreviewMessage[]
  refused: RefusedQuestion[]
  questions: ProofQuestion[]
}

export interface ProofQuestion {
  /** In its note, from 1. */
  number: number
  item: DeliveredItem
  /** The key and the explanations. */
  feedback: Feedback
  change: ReviewedQuestion | null
}
