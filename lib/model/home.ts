/** What home is drawn from: made by the server room, drawn by components. */
import type { Verdict } from './feedback'
import type { ItemId, Lang, Tag } from './ids'
import type { DeliveredItem } from './item'
import type { NoteLink } from './page'
import type { SittingSummary } from './view'

/** The last verdict of an item; `withheld` while an open exam asks it, null before its first answer. */
export type ShownMark = Verdict | 'withheld' | null

/** How many items got which verdict last. Those that an open exam withholds count as seen only. */
export type Tally = Record<Verdict | 'seen', number>

export interface NoteProgress extends NoteLink {
  lang: Lang
  items: number
  tally: Tally
  /** Of each item in the author's order; null for a note with more items than can be told apart at a glance. */
  marks: ShownMark[] | null
}

export interface TopicProgress {
  tag: Tag
  notes: number
  items: number
  tally: Tally
  /** The notes that were answered last, the latest first; never more than a few, however many there are. */
  touched: NoteProgress[]
}

/** What was answered on the last day with answers. */
export interface LastDay {
  /** A calendar date in the learner's zone. */
  date: string
  marks: ShownMark[]
  right: number
  /** What was answered otherwise than right: to be tried again. */
  missed: ItemId[]
}

/** A question for somebody who has answered none, and the note that it stands in. */
export interface FirstQuestion {
  note: NoteLink
  item: DeliveredItem
}

export interface OwnHome {
  /** What is left to do of what was begun: an open exam before all else. */
  unfinished: SittingSummary | null
  lastDay: LastDay | null
  topics: TopicProgress[]
  /** Nothing was ever begun. */
  isNew: boolean
}

/** A note of which no question was answered yet. */
export interface UnreadNote extends NoteLink {
  /** The part of the exam that it counts for. */
  topic: Tag
  items: number
  minutes: number
}
