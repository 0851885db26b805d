import type { Instant, ItemId, LearnerId, OptionId, SittingId } from '../../model/ids'
import type { ItemVersion, ScoredResponse } from '../../model/key'
import type { Confidence, PinnedItem, SittingKind } from '../../model/study/sitting'
import type { ResponseFault } from '../../quiz/score-response'
import type { NewSitting, SittingRecord } from '../sittings'

export interface NewResponse {
  item: ItemId
  seq: number
  options: OptionId[]
  confidence: Confidence | null
  elapsedMs: number | null
}

/**
 * The outcome of an answer. Only `created` changes the store.
 * - `created`: the answer was stored.
 * - `repeated`: this (sitting, item, seq) had been stored before, and `response` is what was stored. Also after the
 *   finish.
 * - `stands`: outside an exam, the item had been answered before, and `response` is that answer, which counts.
 * - `unknown`: the learner has no such sitting, or the sitting has no such item.
 * - `too-often`: the item already has the maximum number of answers. The last of them counts.
 * - `late`: the deadline has passed. `finished`: the sitting is finished.
 * - `invalid`: the options are not a possible answer to the item.
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
  | { kind: 'too-often'; most: number }
  | ({ kind: 'invalid' } & ResponseFault)

/** An item to add to a sitting, similar to one that is in it. */
export interface Addition {
  item: PinnedItem
  version: ItemVersion
  like: ItemId
}

/**
 * `there`: the item is in the sitting already, or another one similar to `like` that is not answered yet. `full`: the
 * sitting has as many items as it may have. `unknown`: the learner has no such practice or review.
 */
export type AppendOutcome =
  | { kind: 'appended' | 'there'; item: ItemId }
  | { kind: 'finished' }
  | { kind: 'full' }
  | { kind: 'unknown' }

/** `first`: whether this call finished the sitting. It is true for exactly one of many calls. */
export type FinishOutcome = { kind: 'finished'; first: boolean; finishedAt: Instant } | { kind: 'unknown' }

/**
 * `not-last`: only the learner's very last answer can be undone, while its practice or review is open, and not after a
 * later finish of an exam. Undoing the same answer again returns the same outcome.
 */
export type UndoOutcome = { kind: 'undone'; item: ItemId; seq: number } | { kind: 'not-last' } | { kind: 'unknown' }

/** The only way to change a learner's history. */
export interface ProgressWriter {
  /** Begins a sitting. The deadline is `now` plus the minutes. Versions already stored are not changed. */
  createSitting(learner: LearnerId, sitting: NewSitting, now: Instant): Promise<SittingRecord>
  /** Adds an item at the end of a practice or review. */
  append(learner: LearnerId, sitting: SittingId, addition: Addition): Promise<AppendOutcome>
  /** The only way to store an answer. A late answer finishes the sitting. */
  record(learner: LearnerId, sitting: SittingId, answer: NewResponse, now: Instant): Promise<RecordOutcome>
  /** Sets or clears the flag of an item. Returns false if the learner has no such item in the sitting. */
  flag(learner: LearnerId, sitting: SittingId, item: ItemId, flagged: boolean): Promise<boolean>
  /** Undoes the last answer of this sitting. It stays stored but no longer counts. The item may be answered again. */
  undo(learner: LearnerId, sitting: SittingId, now: Instant): Promise<UndoOutcome>
  finish(learner: LearnerId, id: SittingId, now: Instant): Promise<FinishOutcome>
  /** Finishes the learner's expired sittings as of their deadlines. Returns how many. */
  finishExpired(learner: LearnerId, now: Instant): Promise<number>
  /** Deletes everything stored of the learner. If interrupted, call it again to continue. */
  erase(learner: LearnerId): Promise<void>
}
