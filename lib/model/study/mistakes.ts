/** The data of the mistakes notebook's pages. A question to be redone comes without its key. */
import type { Feedback, Verdict } from '../feedback'
import type { Instant, ItemId, OptionId, SafeHtml, SittingId } from '../ids'
import type { DeliveredItem } from '../item'
import type { NoteLink } from '../notes/page'
import type { Cause } from './memo'
import type { Confidence } from './sitting'

/**
 * - `open`: missed or guessed, and not answered right since.
 * - `recovering`: answered right on the same day, which does not test memory yet.
 * - `cleared`: answered right on a later day.
 */
export const SHELVES = ['open', 'recovering', 'cleared'] as const
export type Shelf = (typeof SHELVES)[number]

/** How entries are grouped: by misconception and then topic, by topic alone, or not at all (newest first). */
export const GROUPINGS = ['misconception', 'topic', 'date'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** A sitting has at most as many questions: a longer shelf is redone in parts. */
export const MOST_REDONE = 100

export interface MistakeMark {
  options: readonly OptionId[]
  verdict: Verdict
  confidence: Confidence | null
  at: Instant
}

/** The learner's own words about a mistake. */
export interface OwnWords {
  cause: Cause | null
  memo: string
  /** Of the newest edit; 0 before the first. */
  revision: number
}

/** A question in the notebook. */
export interface Mistake extends OwnWords {
  item: DeliveredItem
  note: NoteLink
  topic: string
  /** The last answers, oldest first. */
  marks: MistakeMark[]
  answered: number
  /** The last answer that put it into the notebook. */
  fault: MistakeMark
  /** When it was last answered right since then. */
  rightAt: Instant | null
  /** Whether it had been answered right before the last fault. */
  relapsed: boolean
  /** The distractor chosen most often; null if none was. */
  missed: { option: OptionId; times: number; why: SafeHtml | null } | null
}

export interface MistakeSection {
  /** `all`: the only section of a shelf without grouping. */
  by: 'misconception' | 'topic' | 'all'
  name: string
  /** The number of its entries on all pages. */
  count: number
  entries: Mistake[]
}

export interface MistakesView {
  shelf: Shelf
  counts: Record<Shelf, number>
  /** How many recovering questions can be cleared today. */
  clearable: number
  /** An open exam. Its questions are left out, and nothing has been added since it began. */
  openExam: SittingId | null
  /** The first page is 1. */
  page: number
  pages: number
  /** How many questions all pages of the shelf have. */
  count: number
  sections: MistakeSection[]
}

/** A question of the notebook on a page of its own, with its key. */
export interface OpenedMistake {
  mistake: Mistake
  shelf: Shelf
  /** Whether a right answer today clears it, because the last fault was on an earlier day. */
  isClearable: boolean
  feedback: Feedback
  /** How often each distractor was chosen. */
  times: Record<OptionId, number>
  /** Its neighbours on the shelf, and its position. */
  previous: ItemId | null
  next: ItemId | null
  place: number
  of: number
}

/** A question of the notebook for export, with its key. */
export interface MistakeRecord {
  mistake: Mistake
  shelf: Shelf
  feedback: Feedback
}

/** What is printed of the notebook. */
export interface MistakesPaper {
  records: MistakeRecord[]
  /** Which part of how many this is, the number of its first question, and how many questions all parts have. */
  part: number
  parts: number
  first: number
  count: number
  /** How many questions the notebook has on all shelves. */
  total: number
}
