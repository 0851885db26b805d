import type * as z from 'zod'
import type { LearnerExport } from '../../model/api/learner-export'
import type { ItemReport } from '../../model/authors/report'
import type { Instant, ItemId, LearnerId, NoteSlug, SittingId } from '../../model/ids'
import type { ScoredResponse } from '../../model/key'
import type { SittingKind } from '../../model/study/sitting'
import type { SittingOrder } from '../../model/view'
import type { SittingDetail, SittingSummary } from '../sittings'

export interface ResponseFilter {
  sitting: SittingId
  /** Only responses to these items. */
  items?: ItemId[]
}

export interface SittingFilter {
  /** Only sittings of this kind. */
  kind?: SittingKind | undefined
  /** Only unfinished sittings, or only finished ones. */
  unfinished?: boolean | undefined
}

export interface SittingRange extends SittingFilter {
  /** Begins after this sitting; null for the first page. */
  after: SittingId | null
  limit: number
  /** `newest` by default. `lowest` sorts by score and has only sittings with a score. */
  order?: SittingOrder
}

export interface SittingPage {
  sittings: SittingSummary[]
  /** The `after` of the next page; null on the last one. */
  next: SittingId | null
}

/**
 * Summary of a learner's answers to one generation of an item. It includes the response that counts in each sitting;
 * exams are added at their finish. An item without a history was never answered. Practice counts at once even during an
 * open exam, so show histories only through lib/server/feedback/marking.
 */
export interface ItemHistory {
  item: ItemId
  /** Another generation is another question (`BankItem.generation`) with a history of its own. */
  generation: number
  /** How often it was answered, and how often right. */
  answered: number
  right: number
  first: Pick<ScoredResponse, 'verdict' | 'at'>
  last: Pick<ScoredResponse, 'verdict' | 'at' | 'version' | 'options' | 'confidence' | 'elapsedMs'>
}

export type ExportedResponse = z.infer<typeof LearnerExport>['responses'][number]

/** Removes from an export what must not be revealed. */
export interface ExportMarks {
  /** A page of the responses. */
  responses(page: ExportedResponse[]): Promise<ExportedResponse[]>
  reports(all: ItemReport[]): Promise<ItemReport[]>
}

/** An item in a sitting. */
export interface Place {
  sitting: SittingId
  item: ItemId
}

export interface LastAnswer extends Place {
  kind: SittingKind
  isUndone: boolean
}

/** Queries on a learner's history. Except for the export, none gets slower as the history grows. */
export interface ProgressReader {
  sitting(learner: LearnerId, id: SittingId): Promise<SittingDetail | null>
  /** The newest sitting drawn from exactly this note, by the name that the note had then. */
  latestOfNote(learner: LearnerId, note: NoteSlug): Promise<SittingDetail | null>
  /**
   * The newest unfinished sittings, newest first: open exams, and practices and reviews with unanswered items. Includes
   * expired exams until `finishExpired` has run.
   */
  unfinishedSittings(learner: LearnerId, limit: number): Promise<SittingSummary[]>
  /** The newest unfinished review; null if there is none. */
  unfinishedReview(learner: LearnerId): Promise<SittingSummary | null>
  unfinishedCount(learner: LearnerId): Promise<number>
  /** The number of unfinished sittings begun since a time that have no answer. */
  unansweredCount(learner: LearnerId, since: Instant): Promise<number>
  /** Whether anything is stored about the learner. */
  isKnown(learner: LearnerId): Promise<boolean>
  /** A page of the history. */
  sittings(learner: LearnerId, range: SittingRange): Promise<SittingPage>
  /** The number of sittings of each kind. */
  sittingCounts(learner: LearnerId): Promise<Record<SittingKind, number>>
  /** By sitting, the total of the reported times of its answers in milliseconds, without undone ones. */
  timesSpent(learner: LearnerId, sittings: readonly SittingId[]): Promise<Map<SittingId, number>>
  /** In the order of storing. */
  responses(learner: LearnerId, filter: ResponseFilter): Promise<ScoredResponse[]>
  /** The answer stored last, whether undone or not; null before the first. */
  lastAnswer(learner: LearnerId): Promise<LastAnswer | null>
  /** The items of the most recent sittings, and how many sittings ago each was last given. 1 is the newest sitting. */
  recentItems(learner: LearnerId, sittings: number): Promise<Map<ItemId, number>>
  /** Which of these items the learner has answered, or had in one of the last 200 finished sittings. */
  metItems(learner: LearnerId, items: readonly ItemId[]): Promise<Set<ItemId>>
  /** One for each generation of each answered item, in no particular order. */
  itemHistories(learner: LearnerId): Promise<ItemHistory[]>
  /** The items whose flag was set by its last change in any sitting. */
  starredItems(learner: LearnerId): Promise<ItemId[]>
  /**
   * Everything stored of the learner, as the JSON of a `LearnerExport` in pieces. Includes once whatever was stored
   * before the first piece, and possibly some of what is stored meanwhile. Each piece is read on demand.
   */
  exportJson(learner: LearnerId, marks: ExportMarks): AsyncGenerator<string>
  /** The items of the learner's open exams. Includes expired exams until `finishExpired` has run. */
  openExamPlaces(learner: LearnerId): Promise<Place[]>
  /** The items of some of the learner's sittings. */
  places(learner: LearnerId, sittings: readonly SittingId[]): Promise<Place[]>
}
