import type { Instant, ItemId, LearnerId, OptionId, SittingId } from '../../model/ids'
import type { ItemVersion } from '../../model/key'
import type { Confidence, ScoredResponse, SittingKind } from '../../model/sitting'
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
 * What became of an answer. All but the first leave the store as it was.
 * - `created`: it is stored.
 * - `repeated`: this (sitting, item, seq) was stored before; `response` is what it was then. Also after the finish.
 * - `stands`: the item was answered before, outside an exam; `response` is that answer, which counts.
 * - `unknown`: the learner has no such sitting, or it has no such item.
 * - `too-often`: the item has as many answers as it may have; the last of them counts.
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
  | { kind: 'too-often'; most: number }
  | ({ kind: 'invalid' } & ResponseFault)

/** `first` says whether this call finished the sitting; of many calls it is true for one. */
export type FinishOutcome = { kind: 'finished'; first: boolean; finishedAt: Instant } | { kind: 'unknown' }

/**
 * `not-last`: only the learner's very last answer can be taken back, while its practice or review is open. An exam that
 * was finished since counts as later. The same again is answered with what was undone.
 */
export type UndoOutcome = { kind: 'undone'; item: ItemId; seq: number } | { kind: 'not-last' } | { kind: 'unknown' }

/** The only way to change a learner's history. */
export interface ProgressWriter {
  /** Begins a sitting. The deadline is `now` and the minutes. Versions that are stored already stay as they are. */
  createSitting(learner: LearnerId, sitting: NewSitting, now: Instant): Promise<SittingRecord>
  /** The one way to store an answer. An answer that comes late finishes the sitting. */
  record(learner: LearnerId, sitting: SittingId, answer: NewResponse, now: Instant): Promise<RecordOutcome>
  /** Marks an item for a second look, or unmarks it. False when the learner has no such item in a sitting. */
  flag(learner: LearnerId, sitting: SittingId, item: ItemId, flagged: boolean): Promise<boolean>
  /** Takes back the last answer of this sitting. It stays stored, and counts nowhere; the item may be answered again. */
  undo(learner: LearnerId, sitting: SittingId, now: Instant): Promise<UndoOutcome>
  finish(learner: LearnerId, id: SittingId, now: Instant): Promise<FinishOutcome>
  /** Finishes the learner's sittings whose deadline is over, as of their deadline. Returns how many. */
  finishExpired(learner: LearnerId, now: Instant): Promise<number>
  /** Deletes everything that the store has of the learner. Stopped in the middle, it goes on when it is called again. */
  erase(learner: LearnerId): Promise<void>
}
