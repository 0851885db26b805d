import type { ItemId, NoteSlug } from '../../model/ids'
import type { Day } from '../day-span'
import type { LearnerMemory } from '../memory/learner-memory'
import type { NoteMemory } from '../memory/note-memory'

/** What the review must know of a note: made from the bundle, the same for all learners of a blueprint. */
export interface ReviewNote {
  note: NoteSlug
  /** Its share of the exam: the blueprint's share of its domain, divided by the domain's notes. All 1 without one. */
  weight: number
  items: ReviewItem[]
  /** The notes that come before it. */
  requires: NoteSlug[]
  /** How long it takes to read. */
  minutes: number
  /** The misconceptions that its items' options stand for. */
  misconceptions: readonly string[]
}

export interface ReviewItem {
  id: ItemId
}

/** What the learner aims at. */
export interface ReviewPlan {
  /** Milliseconds since 1970; null without a date. */
  examAt: number | null
  /** What is left of the day's minutes. */
  minutes: number
}

/** All that a review is drawn from, but chance. */
export interface ReviewState {
  learner: LearnerMemory
  notes: ReadonlyMap<NoteSlug, NoteMemory>
  bank: readonly ReviewNote[]
  plan: ReviewPlan
  suspended: ReadonlySet<NoteSlug>
  now: number
  /** The learner's day that `now` is in. */
  today: Day
}
