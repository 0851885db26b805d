/** The data of the home page. Made by lib/server, rendered by components. */
import type { Verdict } from '../feedback'
import type { ItemId, Lang, Tag } from '../ids'
import type { DeliveredItem } from '../item'
import type { NoteLink } from '../notes/page'
import type { SittingSummary } from '../view'

/** The last verdict on an item; `withheld` while an open exam contains it, null before the first answer. */
export type ShownMark = Verdict | 'withheld' | null

/** How many items have which last verdict. Items of an open exam count only as seen. */
export type Tally = Record<Verdict | 'seen', number>

export interface NoteProgress extends NoteLink {
  lang: Lang
  items: number
  tally: Tally
  /** The marks of the items in the author's order; null if the note has too many to take in at a glance. */
  marks: ShownMark[] | null
}

export interface TopicProgress {
  tag: Tag
  notes: number
  items: number
  tally: Tally
  /** A few notes answered most recently, newest first. */
  touched: NoteProgress[]
}

/** The answers of the most recent day with any. */
export interface LastDay {
  /** A calendar date in the learner's zone. */
  date: string
  marks: ShownMark[]
  tally: Tally
  /** The items that were not answered right, to be tried again: as many as a practice holds. */
  missed: ItemId[]
}

/** A question for somebody who has answered none, and its note. */
export interface FirstQuestion {
  note: NoteLink
  item: DeliveredItem
}

export interface OwnHome {
  /** A sitting to continue. An open exam comes before any other. */
  unfinished: SittingSummary | null
  lastDay: LastDay | null
  topics: TopicProgress[]
  /** Whether the learner has never begun a sitting. */
  isNew: boolean
}

/** A note without any answered question. */
export interface UnreadNote extends NoteLink {
  /** The domain of the exam that the note belongs to. */
  topic: Tag
  items: number
  minutes: number
}
