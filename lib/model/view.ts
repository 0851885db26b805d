/** What pages are drawn from: made by the server room, drawn by components. Nothing here holds an unanswered item's key. */
import type { Marking } from './feedback'
import type { Instant, ItemId, SittingId, Tag } from './ids'
import type { DeliveredItem } from './item'
import type { ConceptPage, NoteLink } from './page'
import type { Pool } from './pool'
import type { ChangedAnswer, ItemResult, Result } from './result'
import type { Confidence, OwnResponse, Sitting, SittingKind, SittingState } from './sitting'

/** A concept page with the items that a browser may have. */
export type ConceptPageView = Omit<ConceptPage, 'bank' | 'items'> & { items: DeliveredItem[] }

export interface TopicNode {
  tag: Tag
  /** Counts of the topic and all below it. */
  notes: number
  items: number
  children: TopicNode[]
}

/** What the items of a sitting have in common besides what it is named by: a pool, or that they are done again. */
export type Drawn = Pool | 'again' | 'similar' | null

export interface SittingView {
  sitting: Sitting
  /** The exam, or the topics and notes that its items are from; empty for everything. */
  names: string[]
  drawn: Drawn
  /** Practice only, and only of answered items; withheld for those of an open exam. */
  feedback: Record<ItemId, Marking>
  domains: Record<ItemId, string>
  flags: ItemId[]
  /** How sure the learner said to be at the answers that count. */
  confidences: Record<ItemId, Confidence | null>
  /** How long the sitting was given, null without a deadline. */
  minutes: number | null
  startedAt: Instant
  /** Where an item was taught; only after answering, since a note's name may give its key away. */
  noteOf: Record<ItemId, NoteLink>
  /** Whether it is practice that moves no schedule. */
  cram: boolean
  /** The learner's last answer, if it is in this sitting and may be taken back. */
  undoable: ItemId | null
  /** Of items whose answer was taken back, the seq of the next one; others begin with 1. */
  nextSeq: Record<ItemId, number>
  /** The question that this one is like: its sitting, and its number there. */
  similarTo: { sitting: SittingId; item: ItemId; number: number } | null
}

/** An item of a result, with the text that was delivered, in the order of the sitting. */
export type ItemResultView = ItemResult & { delivered: DeliveredItem }

export interface ResultView extends Omit<Result, 'items'> {
  /** The exam, or the topics and notes that its items are from; empty for everything. */
  names: string[]
  drawn: Drawn
  kind: SittingKind
  items: ItemResultView[]
  /** The share that passes, 0 to 1; null where nothing is to be passed, and while items of it are withheld. */
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
  /** Null while an open exam has one of the items. */
  right: number | null
}

/** What a learner last answered of a note's items: `GET /api/me/notes/<slug>`. */
export interface NoteAnswers {
  /** The open practice sitting that these answers stand in. */
  sitting: SittingId | null
  items: { item: ItemId; options: OwnResponse['options']; feedback: Marking }[]
}

/** What the history is narrowed to. */
export const HISTORY_SHELVES = ['all', 'open', 'practice', 'exam', 'review'] as const
export type HistoryShelf = (typeof HISTORY_SHELVES)[number]

/** A sitting in the history. */
export interface PastSitting extends SittingSummary {
  /** Whether something is left to do. */
  isOpen: boolean
  /** What its answers took together; null where no time was taken. */
  elapsedMs: number | null
}

export interface HistoryView {
  counts: Record<HistoryShelf, number>
  /** The newest of those with something left to do: on the first page only. */
  open: PastSitting[]
  sittings: PastSitting[]
  /** The `after` of the next page; null on the last one. */
  next: string | null
}
