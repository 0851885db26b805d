/** Sittings as the store takes and gives them. */
import type { Blueprint } from '../model/blueprint'
import type { Instant, SittingId } from '../model/ids'
import type { ItemVersion } from '../model/key'
import type { PinnedItem, ScoredResponse, SittingKind, SittingSource, SittingState } from '../model/sitting'

/** A sitting to begin. Everything that it needs of the content comes with it, so that later edits do not reach it. */
export interface NewSitting {
  /** Chosen by the caller, unguessable, never used before. */
  id: SittingId
  kind: SittingKind
  source: SittingSource
  seed: string
  blueprint: Blueprint | null
  /** Extra time included; null for a sitting without a deadline. */
  minutes: number | null
  /** Practice that moves no schedule: its answers are left out of the memories. */
  cram: boolean
  items: PinnedItem[]
  /** One of each item. */
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
}

/** A sitting with all that belongs to it. `scoreSitting` takes it as it is. */
export interface SittingDetail extends SittingRecord {
  items: SittingItem[]
  versions: ItemVersion[]
  /** Of each item the one that counts, in the order in which they were stored. */
  responses: ScoredResponse[]
}

/** A sitting in a list. */
export interface SittingSummary extends SittingRecord {
  items: number
  answered: number
  /** Null while an exam is open. */
  right: number | null
}
