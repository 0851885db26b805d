/** The data of pages that are made to be printed. Made by lib/server, rendered by components. */
import type { Feedback } from '../feedback'
import type { Instant, ItemId, Lang, NoteSlug, SafeHtml, SittingId, Tag } from '../ids'
import type { DeliveredItem } from '../item'
import type { Drawn } from '../view'
import type { SittingKind } from './sitting'

/** A sitting on paper. */
export interface PaperView {
  sitting: SittingId
  kind: SittingKind
  names: string[]
  drawn: Drawn
  /** Stands on the paper and on its answer sheet, so that one sees that they belong together. */
  startedAt: Instant
  minutes: number | null
  deadline: Instant | null
  /** The areas of the exam. */
  domains: string[]
  items: DeliveredItem[]
  /** Null while the sitting is open. Has no items that another open exam asks. */
  feedback: Record<ItemId, Feedback> | null
}

/** A note in a booklet. */
export interface BookletNote {
  slug: NoteSlug
  title: string
  lang: Lang
  /** The calendar date of its last change, otherwise of its creation. */
  changed: string | null
  html: SafeHtml
  items: DeliveredItem[]
}

/** The notes of a topic as a booklet. A large topic has several. */
export interface BookletView {
  tag: Tag
  notes: BookletNote[]
  /** Which booklet of how many this is, and the numbers of its first note and question. */
  part: number
  parts: number
  firstNote: number
  firstItem: number
  /** Of items that this learner has answered, and that no open exam asks. */
  feedback: Record<ItemId, Feedback>
}
