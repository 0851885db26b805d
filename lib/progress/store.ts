import type * as z from 'zod'
import type { LearnerExport as LearnerExportSchema } from '../model/api'
import type { Blueprint } from '../model/blueprint'
import type { Instant, ItemId, LearnerId, NoteSlug, OptionId, SittingId } from '../model/ids'
import type { ItemVersion } from '../model/key'
import type { Confidence, PinnedItem, ScoredResponse, SittingKind, SittingSource, SittingState } from '../model/sitting'
import type { ResponseFault } from '../quiz/score-response'

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
  /** In the order in which they were stored. */
  responses: ScoredResponse[]
}

/** A sitting in a list. */
export interface SittingSummary extends SittingRecord {
  items: number
  answered: number
  /** Of an open exam too: whoever shows it decides whether it may be shown. */
  right: number
}

export interface NewResponse {
  item: ItemId
  seq: number
  options: OptionId[]
  confidence: Confidence | null
  elapsedMs: number | null
}

/**
 * What became of an answer. All but the first leave the store as it was.
 * - `created`: it is stored.
 * - `repeated`: this (sitting, item, seq) was stored before; `response` is what it was then. Also after the finish.
 * - `stands`: the item was answered before, outside an exam; `response` is the first answer, which counts.
 * - `unknown`: the learner has no such sitting, or it has no such item.
 * - `late`: the deadline is over. `finished`: the sitting is.
 * - `invalid`: the item cannot be answered so.
 */
export type RecordOutcome =
  | {
      kind: 'created' | 'repeated' | 'stands'
      response: ScoredResponse
      version: ItemVersion
      sittingKind: SittingKind
    }
  | { kind: 'unknown' }
  | { kind: 'late'; deadline: Instant }
  | { kind: 'finished' }
  | ({ kind: 'invalid' } & ResponseFault)

/** `first` says whether this call finished the sitting; of many calls it is true for one. */
export type FinishOutcome = { kind: 'finished'; first: boolean; finishedAt: Instant } | { kind: 'unknown' }

/** Every condition that is set must hold. */
export interface ResponseFilter {
  sitting?: SittingId
  items?: ItemId[]
  /** By the name that the note had when the version was first stored; to follow a renamed note, ask by its items. */
  note?: NoteSlug
}

export interface SittingPage {
  sittings: SittingSummary[]
  /** The `after` of the next page; null on the last one. */
  next: SittingId | null
}

export type LearnerExport = z.infer<typeof LearnerExportSchema>

/**
 * Where a learner's history lives. Every method takes the learner first, and neither sees nor changes another
 * learner's rows: somebody else's sitting is as unknown as none. `now` is the server's clock, in UTC, as
 * `Date.prototype.toISOString` writes it.
 */
export interface ProgressStore {
  /** Begins a sitting. The deadline is `now` and the minutes. Versions that are stored already stay as they are. */
  createSitting(learner: LearnerId, sitting: NewSitting, now: Instant): Promise<SittingRecord>
  sitting(learner: LearnerId, id: SittingId): Promise<SittingDetail | null>
  /** The newest sitting that was drawn from just this. */
  latestSitting(learner: LearnerId, source: SittingSource): Promise<SittingDetail | null>
  /** The newest so many, newest first. Exams whose time is up are among them until `finishExpired` has run. */
  openSittings(learner: LearnerId, limit: number): Promise<SittingSummary[]>
  /** The whole history, newest first, from behind the sitting `after`, or from the newest. */
  sittings(learner: LearnerId, page: { after: SittingId | null; limit: number }): Promise<SittingPage>
  /** The one way to store an answer. An answer that comes late finishes the sitting. */
  record(learner: LearnerId, sitting: SittingId, answer: NewResponse, now: Instant): Promise<RecordOutcome>
  /** Marks an item for a second look, or unmarks it. False when the learner has no such item in a sitting. */
  flag(learner: LearnerId, sitting: SittingId, item: ItemId, flagged: boolean): Promise<boolean>
  finish(learner: LearnerId, id: SittingId, now: Instant): Promise<FinishOutcome>
  /** Finishes the learner's sittings whose deadline is over, as of their deadline. Returns how many. */
  finishExpired(learner: LearnerId, now: Instant): Promise<number>
  /** In the order in which they were stored. */
  responses(learner: LearnerId, filter: ResponseFilter): Promise<ScoredResponse[]>
  /** The items of the last so many sittings, and how many sittings ago each was last given: 1 is the newest. */
  recentItems(learner: LearnerId, sittings: number): Promise<Map<ItemId, number>>
  exportAll(learner: LearnerId): Promise<LearnerExport>
  /** Deletes everything that the store has of the learner. */
  erase(learner: LearnerId): Promise<void>
  close(): Promise<void>
}
