/** The data of pages. Made by lib/server, rendered by components. The key of an unanswered item never appears here. */
import type { Marking } from './feedback'
import type { Instant, ItemId, Lang, SittingId, Tag } from './ids'
import type { DeliveredItem } from './item'
import type { Passage } from './notes/note-card'
import type { ConceptPage, NoteLink } from './notes/page'
import type { Pool } from './study/pool'
import type { ChangedAnswer, ItemResult, Result } from './study/result'
import type { Confidence, OwnResponse, Sitting, SittingKind, SittingState } from './study/sitting'
import type { Titles } from './text/titles'

/** A note that links to the page's note. */
export interface LinkingNote extends NoteLink {
  lang: Lang
  /** Where it does so; null if that is no sentence, such as in a heading or by an embed. */
  sentence: Passage | null
}

/** A note that is near the page's note. */
export interface RelatedNote extends NoteLink {
  lang: Lang
  topic: Tag | null
  /** How many topics they share. */
  sharedTopics: number
  /** Which of the two links to the other. */
  links: 'both' | 'to' | 'from' | null
}

/** The other notes that a note's page names. */
export interface NoteConnections {
  backlinks: LinkingNote[]
  related: RelatedNote[]
  /** Notes with a link to or from it, a few. */
  around: NoteLink[]
  /** The neighbours in its topic, and beyond its ends those in the vault. */
  previous: NoteLink | null
  next: NoteLink | null
}

/** A concept page with its items as sent to the browser. */
export interface ConceptPageView extends Omit<ConceptPage, 'bank' | 'items' | keyof NoteConnections>, NoteConnections {
  /** In each language of the interface. */
  titles: Required<Titles>
  items: DeliveredItem[]
  /** Its topics that have no page, as on a static site. */
  unlinked: Tag[]
}

export interface TopicNode {
  tag: Tag
  /** Counts include all topics below. */
  notes: number
  items: number
  children: TopicNode[]
}

/** How the items of a sitting were drawn: from a pool, or as a repetition. */
export type Drawn = Pool | 'again' | null

export interface SittingView {
  sitting: Sitting
  /** The exam, or the topics and notes that its items are from; empty for everything. */
  names: string[]
  drawn: Drawn
  /** Only in practice and for answered items; withheld for items of an open exam. */
  feedback: Record<ItemId, Marking>
  domains: Record<ItemId, string>
  flags: ItemId[]
  /** The confidence of the answers that count. */
  confidences: Record<ItemId, Confidence | null>
  /** The time allowed; null without a deadline. */
  minutes: number | null
  startedAt: Instant
  /** The notes of answered items. Unanswered items are left out, since a note's name may reveal the key. */
  noteOf: Record<ItemId, NoteLink>
  /** Whether this is practice that does not affect the review schedule. */
  cram: boolean
  /** The item of the learner's last answer, if that is in this sitting and can be undone. */
  undoable: ItemId | null
  /** The `seq` of the next answer to items whose answer was undone. For other items it is 1. */
  nextSeq: Record<ItemId, number>
  /** Of items that were added as similar to another item of the sitting: that item, and its number. */
  likes: Record<ItemId, { item: ItemId; number: number }>
}

/** An item of a result, with its text as delivered. */
export type ItemResultView = ItemResult & { delivered: DeliveredItem }

export interface ResultView extends Omit<Result, 'items'> {
  /** The exam, or the topics and notes that its items are from; empty for everything. */
  names: string[]
  drawn: Drawn
  kind: SittingKind
  items: ItemResultView[]
  /** The share needed to pass, 0 to 1; null if there is no pass mark or some items are withheld. */
  pass: number | null
  minutes: number | null
  startedAt: Instant
  finishedAt: Instant
  confidences: Record<ItemId, Confidence | null>
  elapsedMs: Record<ItemId, number | null>
  noteOf: Record<ItemId, NoteLink>
  flags: ItemId[]
  changes: ChangedAnswer[]
}

export interface SittingSummary {
  id: SittingId
  kind: SittingKind
  state: SittingState
  /** The exam, or the topics and notes that its items are from; empty for everything. */
  names: string[]
  drawn: Drawn
  startedAt: Instant
  finishedAt: Instant | null
  deadline: Instant | null
  items: number
  answered: number
  /** Null while an open exam contains one of the items. */
  right: number | null
}

/** A learner's latest answers to the items of a note: `GET /api/me/notes/<slug>`. */
export interface NoteAnswers {
  /** The open practice sitting with these answers. */
  sitting: SittingId | null
  items: { item: ItemId; options: OwnResponse['options']; feedback: Marking }[]
}

/** Filters of the history. */
export const HISTORY_SHELVES = ['all', 'open', 'practice', 'exam', 'review'] as const
export type HistoryShelf = (typeof HISTORY_SHELVES)[number]

export const SITTING_ORDERS = ['newest', 'oldest', 'lowest'] as const
export type SittingOrder = (typeof SITTING_ORDERS)[number]

/** The part of the history that an address requests. */
export interface HistoryQuery {
  shelf: HistoryShelf
  /** Only sittings with a question of this topic or of one below it; null for all. */
  topic: Tag | null
  order: SittingOrder
}

/** A sitting in the history. */
export interface PastSitting extends SittingSummary {
  /** Whether something is left to answer. */
  isOpen: boolean
  /** Total time of its answers; null if none was measured. */
  elapsedMs: number | null
}

export interface HistoryView {
  counts: Record<HistoryShelf, number>
  /** The newest open sittings. On the first page only. */
  open: PastSitting[]
  sittings: PastSitting[]
  /** The `after` of the next page; null on the last one. */
  next: string | null
  /** The order of the sittings. It may differ from the requested one, since open sittings have no score. */
  order: SittingOrder
  /** The open exam that prevents sorting by score; otherwise null. */
  heldBy: SittingId | null
}
