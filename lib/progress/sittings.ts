/** Sittings as the store accepts and returns them. */
import type { Blueprint } from '../model/blueprint'
import type { Instant, ItemId, SittingId } from '../model/ids'
import type { ItemVersion, ScoredResponse } from '../model/key'
import type { PinnedItem, SittingKind, SittingSource, SittingState } from '../model/study/sitting'

/** A sitting to begin. It contains all the content that it needs, so later edits of notes do not change it. */
export interface NewSitting {
  /** Chosen by the caller. Must be unguessable and new. */
  id: SittingId
  kind: SittingKind
  source: SittingSource
  seed: string
  blueprint: Blueprint | null
  /** Including extra time; null without a deadline. */
  minutes: number | null
  /** Practice that does not affect the review schedule. */
  cram: boolean
  items: PinnedItem[]
  /** The version of each item. */
  versions: ItemVersion[]
}

export interface SittingRecord extends Omit<NewSitting, 'items' | 'versions'> {
  state: SittingState
  startedAt: Instant
  deadline: Instant | null
  /** Never after the deadline. */
  finishedAt: Instant | null
}

export interface SittingItem extends PinnedItem {
  flagged: boolean
  /** The item of this sitting that it is similar to, if the learner asked for a similar one. */
  like: ItemId | null
}

/** A sitting with everything that belongs to it, as `scoreSitting` takes it. */
export interface SittingDetail extends SittingRecord {
  items: SittingItem[]
  versions: ItemVersion[]
  /** The response that counts for each item, in the order of storing. */
  responses: ScoredResponse[]
}

/** A sitting in a list. */
export interface SittingSummary extends SittingRecord {
  items: number
  answered: number
  /** Null while an exam is open. */
  right: number | null
}
