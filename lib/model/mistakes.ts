/** The mistakes notebook: what its pages are drawn from. Nothing here holds the key of a question that is to be redone. */
import type { Feedback, Verdict } from './feedback'
import type { Instant, ItemId, OptionId, SafeHtml, SittingId } from './ids'
import type { DeliveredItem } from './item'
import type { Cause } from './memo'
import type { NoteLink } from './page'
import type { Confidence } from './sitting'

/**
 * - `open`: missed, or right by guessing, and not put right since.
 * - `recovering`: put right on the same day. Memory was not asked yet.
 * - `cleared`: put right on a later day.
 */
export const SHELVES = ['open', 'recovering', 'cleared'] as const
export type Shelf = (typeof SHELVES)[number]

/** How the entries of a shelf are grouped: by misconception and then by topic, by topic alone, or not at all, newest first. */
export const GROUPINGS = ['misconception', 'topic', 'date'] as const
export type Grouping = (typeof GROUPINGS)[number]

export interface MistakeMark {
  options: readonly OptionId[]
  verdict: Verdict
  confidence: Confidence | null
  at: Instant
}

/** What the learner says of a mistake. */
export interface OwnWords {
  cause: Cause | null
  memo: string
  /** Of the newest edit; 0 where there was none. */
  revision: number
}

/** A question of the notebook. */
export interface Mistake extends OwnWords {
  item: DeliveredItem
  note: NoteLink
  topic: string
  /** The last answers, oldest first. */
  marks: MistakeMark[]
  answered: number
  /** The last answer that put it on the shelves. */
  fault: MistakeMark
  /** When it was last put right since. */
  rightAt: Instant | null
  /** It had been put right before the last fault. */
  relapsed: boolean
  /** The distractor that was chosen most often; null where none was. */
  missed: { option: OptionId; times: number; why: SafeHtml | null } | null
}

export interface MistakeSection {
  /** `all`: the one section of a shelf that is not grouped. */
  by: 'misconception' | 'topic' | 'all'
  name: string
  /** How many it has, those on other pages too. */
  count: number
  entries: Mistake[]
}

export interface MistakesView {
  shelf: Shelf
  counts: Record<Shelf, number>
  /** Of the recovering ones, how many may be cleared today. */
  clearable: number
  /** An open exam: its questions are left out, and nothing was added since it began. */
  openExam: SittingId | null
  /** Counts from 1. */
  page: number
  pages: number
  /** The items of the shelf, on all pages, in their order: those that "redo" asks. */
  items: ItemId[]
  sections: MistakeSection[]
}

/** A question of the notebook, opened: its key shows. */
export interface OpenedMistake {
  mistake: Mistake
  shelf: Shelf
  /** Whether a right answer of today clears it: the last fault was on an earlier day. */
  isClearable: boolean
  feedback: Feedback
  /** How often each distractor was chosen. */
  times: Record<OptionId, number>
  /** Its neighbours on the shelf, and where it stands among them. */
  previous: ItemId | null
  next: ItemId | null
  place: number
  of: number
}

/** A question of the notebook to take along, with its key. */
export interface MistakeRecord {
  mistake: Mistake
  shelf: Shelf
  feedback: Feedback
}
