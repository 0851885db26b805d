import type * as z from 'zod'
import type { LearnerExport as LearnerExportSchema } from '../../model/api'
import type { ItemId, LearnerId, NoteSlug, SittingId } from '../../model/ids'
import type { ScoredResponse, SittingSource } from '../../model/sitting'
import type { SittingDetail, SittingSummary } from '../sittings'

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

/** What pages ask of a learner's history. */
export interface ProgressReader {
  sitting(learner: LearnerId, id: SittingId): Promise<SittingDetail | null>
  /** The newest sitting that was drawn from just this. */
  latestSitting(learner: LearnerId, source: SittingSource): Promise<SittingDetail | null>
  /** The newest so many, newest first. Exams whose time is up are among them until `finishExpired` has run. */
  openSittings(learner: LearnerId, limit: number): Promise<SittingSummary[]>
  /** The whole history, newest first, from behind the sitting `after`, or from the newest. */
  sittings(learner: LearnerId, page: { after: SittingId | null; limit: number }): Promise<SittingPage>
  /** In the order in which they were stored. */
  responses(learner: LearnerId, filter: ResponseFilter): Promise<ScoredResponse[]>
  /** The items of the last so many sittings, and how many sittings ago each was last given: 1 is the newest. */
  recentItems(learner: LearnerId, sittings: number): Promise<Map<ItemId, number>>
  exportAll(learner: LearnerId): Promise<LearnerExport>
}
