import type { Instant, ItemId, LearnerId, NoteSlug, OptionId, SittingId, Tag, VersionId } from '../ids'
import type { DeliveredItem } from '../item'
import type { Pool, Within } from './pool'

export type SittingKind = 'practice' | 'exam' | 'review'
export type SittingState = 'open' | 'finished' | 'abandoned'
/** How sure the learner was. */
export type Confidence = 'guessed' | 'fairly' | 'sure'

/** Where the items of a sitting come from. */
export type SittingSource =
  | { notes: NoteSlug[] }
  | { tags: Tag[] }
  | { blueprint: string }
  | { due: true }
  | { pool: Pool; within: Within }
  /** Exactly these items, all from sittings that the learner has finished. */
  | { items: ItemId[] }

/** A learner's own response, as sent to the browser. */
export interface OwnResponse {
  item: ItemId
  /** The client's sequence number, from 1. In an exam, a higher one replaces a lower one. */
  seq: number
  options: OptionId[]
  at: Instant
}

/** A sitting, as sent to the browser. Options are in the order of this sitting. */
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

/** A learner's response to an item in a sitting. It is an event and never changes. */
export interface ItemResponse extends OwnResponse {
  sitting: SittingId
  learner: LearnerId
  confidence: Confidence | null
  elapsedMs: number | null
}

/** An item of a sitting. It is fixed when the sitting begins, so later edits of the note do not change it. */
export interface PinnedItem {
  item: ItemId
  version: VersionId
  /** The options in the order shown. */
  options: OptionId[]
  /** The domain of the blueprint that the item was drawn for; null without a blueprint. */
  domain: string | null
}
