import type { Verdict } from './feedback'
import type { Instant, ItemId, LearnerId, NoteSlug, OptionId, SittingId, Tag, VersionId } from './ids'
import type { DeliveredItem } from './item'
import type { Pool, Within } from './pool'

export type SittingKind = 'practice' | 'exam' | 'review'
export type SittingState = 'open' | 'finished' | 'abandoned'
/** How sure the learner said to be. */
export type Confidence = 'guessed' | 'fairly' | 'sure'

/** What the items of a sitting are drawn from. */
export type SittingSource =
  | { notes: NoteSlug[] }
  | { tags: Tag[] }
  | { blueprint: string }
  | { due: true }
  | { pool: Pool; within: Within }
  /** One more like an item that was answered in a sitting. */
  | { similar: { sitting: SittingId; item: ItemId } }
  /** Just these, of sittings that the learner has finished. */
  | { items: ItemId[] }

/** A learner's own answer as the browser sees it. */
export interface OwnResponse {
  item: ItemId
  /** The client's sequence: higher replaces lower in an exam. Counts from 1. */
  seq: number
  options: OptionId[]
  at: Instant
}

/** A sitting as the browser sees it. Options stand in the sitting's own order. */
export interface Sitting {
  id: SittingId
  kind: SittingKind
  state: SittingState
  deadline: Instant | null
  /** The server's clock when this was sent. */
  now: Instant
  items: DeliveredItem[]
  responses: OwnResponse[]
}

/** One answer of a learner to one item in a sitting: an event, never changed. */
export interface ItemResponse extends OwnResponse {
  sitting: SittingId
  learner: LearnerId
  confidence: Confidence | null
  elapsedMs: number | null
}

/** A response with the verdict it got, and the version of the item that it answered. */
export interface ScoredResponse extends ItemResponse {
  version: VersionId
  verdict: Verdict
}

/** An item's place in a sitting, fixed when the sitting begins: later edits of the note do not reach it. */
export interface PinnedItem {
  item: ItemId
  version: VersionId
  /** The options in the order they are shown. */
  options: OptionId[]
  /** The domain of the blueprint that it was drawn for; null when no blueprint was. */
  domain: string | null
}
