import type { ItemId, NoteSlug } from '../../model/ids'
import type { Day } from '../day-span'
import type { LearnerMemory } from '../memory/learner-memory'
import type { NoteMemory } from '../memory/note-memory'

/** A note as reviews need it. Computed from the bundle, the same for all learners of a blueprint. */
export interface ReviewNote {
  note: NoteSlug
  /** Its share of the exam: the weight of its domain divided by the domain's notes. 1 without a blueprint. */
  weight: number
  items: ReviewItem[]
  /** The notes that must be known before it. */
  requires: NoteSlug[]
  /** How long it takes to read. */
  minutes: number
  /** The misconceptions behind the options of its items. */
  misconceptions: readonly string[]
}

export interface ReviewItem {
  id: ItemId
}

/** A note that was met, with its questions. */
export interface MetNote {
  memory: NoteMemory
  items: readonly ReviewItem[]
}

/** The goal of the learner. */
export interface ReviewPlan {
  /** Milliseconds since 1970; null without a date. */
  examAt: number | null
  /** How many of the day's minutes are left. */
  minutes: number
}

/** Everything that a review depends on, except chance. */
export interface ReviewState {
  learner: LearnerMemory
  notes: ReadonlyMap<NoteSlug, NoteMemory>
  bank: readonly ReviewNote[]
  plan: ReviewPlan
  suspended: ReadonlySet<NoteSlug>
  now: number
  /** The learner's day that contains `now`. */
  today: Day
}
