import type { Verdict } from '../feedback'
import type { Instant, ItemId, NoteSlug } from '../ids'

/** What a regrade does, or would do. Answers that were undone or changed later are marked, too, but not counted here. */
export interface RegradeCount {
  /** Whose answers were marked by another key. */
  learners: number
  /** Their answers: right before and not any more, right now, and the others. */
  lost: number
  gained: number
  same: number
  /** Answers that stay, because the question was worded otherwise when they were given. */
  reworded: number
  /** Answers that stay, because the question had other options, or asked for another number of them. */
  otherOptions: number
  /** Learners that are left out for now, because they have an open exam. */
  inExams: number
  /** Sittings that are open and will still ask an earlier version, whose key marks the answer. */
  begun: number
}

/** An answer that was marked again since the learner was last told. */
export interface UnreadRegrade {
  /** Of the regrade. */
  id: number
  item: ItemId
  /** The note of the question when it was marked again. */
  note: NoteSlug
  from: Verdict
  to: Verdict
  /** When the answer was given. */
  answeredAt: Instant
}

/** Regrades of the answers to one question, as their learner reads them. */
export interface ShownRegrade {
  item: ItemId
  note: NoteSlug
  /** Of the note; null if there is no such note any more. */
  title: string | null
  /** Newest first. */
  answers: Pick<UnreadRegrade, 'from' | 'to' | 'answeredAt'>[]
}
