import type * as z from 'zod'
import type { LearnerExport } from '../../model/api/learner-export'
import type { ItemId, LearnerId, NoteSlug, SittingId } from '../../model/ids'
import type { ScoredResponse, SittingKind } from '../../model/sitting'
import type { SittingDetail, SittingSummary } from '../sittings'

export interface ResponseFilter {
  sitting: SittingId
  /** Only those to these items. */
  items?: ItemId[]
}

export interface SittingFilter {
  /** Only those of this kind. */
  kind?: SittingKind | undefined
  /** Only those with something left to do, or only the others. */
  unfinished?: boolean | undefined
}

export interface SittingPage {
  sittings: SittingSummary[]
  /** The `after` of the next page; null on the last one. */
  next: SittingId | null
}

/**
 * What a learner has answered to one generation of an item, in sum. Of each sitting the response that counts is in it,
 * an exam's only after the finish. An item that lacks was never answered. A practice during an open exam counts at once:
 * what is shown of this goes through lib/server/feedback/marking.
 */
export interface ItemHistory {
  item: ItemId
  /** Answers to an older generation answered another question (`BankItem.generation`); they are a history of their own. */
  generation: number
  /** How often it was answered, and how often of these right. */
  answered: number
  right: number
  first: Pick<ScoredResponse, 'verdict' | 'at'>
  last: Pick<ScoredResponse, 'verdict' | 'at' | 'version' | 'options' | 'confidence' | 'elapsedMs'>
}

export type ExportedResponse = z.infer<typeof LearnerExport>['responses'][number]
export type MarkPage = (responses: ExportedResponse[]) => Promise<ExportedResponse[]>

/** That a sitting has an item. */
export interface Place {
  sitting: SittingId
  item: ItemId
}

export interface LastAnswer extends Place {
  kind: SittingKind
  isUndone: boolean
}

/** What pages ask of a learner's history. No answer costs more for a long history than for a short one, but the export. */
export interface ProgressReader {
  sitting(learner: LearnerId, id: SittingId): Promise<SittingDetail | null>
  /** The newest sitting that was drawn from just this note, by the name that it then had. */
  latestOfNote(learner: LearnerId, note: NoteSlug): Promise<SittingDetail | null>
  /**
   * The newest so many of those with something left to do, newest first: open exams, and practices of which not
   * everything is answered. Exams whose time is up are among them until `finishExpired` has run.
   */
  unfinishedSittings(learner: LearnerId, limit: number): Promise<SittingSummary[]>
  /** The newest review with something left to do; null when there is none. */
  unfinishedReview(learner: LearnerId): Promise<SittingId | null>
  /** How many sittings have something left to do; null for a learner of whom nothing is stored. */
  unfinishedCount(learner: LearnerId): Promise<number | null>
  /** The history, newest first, from behind the sitting `after`, or from the newest. */
  sittings(learner: LearnerId, page: SittingFilter & { after: SittingId | null; limit: number }): Promise<SittingPage>
  /** How many sittings of each kind there are. */
  sittingCounts(learner: LearnerId): Promise<Record<SittingKind, number>>
  /** By sitting, the milliseconds that its answers say to have taken, all of them. */
  timesSpent(learner: LearnerId, sittings: readonly SittingId[]): Promise<Map<SittingId, number>>
  /** In the order in which they were stored. */
  responses(learner: LearnerId, filter: ResponseFilter): Promise<ScoredResponse[]>
  /** The answer that was stored last of all, undone or not; null before the first. */
  lastAnswer(learner: LearnerId): Promise<LastAnswer | null>
  /** The items of the last so many sittings, and how many sittings ago each was last given: 1 is the newest. */
  recentItems(learner: LearnerId, sittings: number): Promise<Map<ItemId, number>>
  /** Of these items those that the learner has answered or that a finished sitting of theirs had, of the last 200. */
  metItems(learner: LearnerId, items: readonly ItemId[]): Promise<Set<ItemId>>
  /** As many as the learner has met items, in no order. */
  itemHistories(learner: LearnerId): Promise<ItemHistory[]>
  /** The items whose flag was set when it was last touched, in whatever sitting. */
  starredItems(learner: LearnerId): Promise<ItemId[]>
  /**
   * Everything of the learner as the text of a `LearnerExport`, in pieces. What was stored before the first piece is in it,
   * once; of what is stored meanwhile, some may be. Each piece is read when it is asked for.
   * @param mark decides, after a page of responses was read, what may be told of them
   */
  exportJson(learner: LearnerId, mark: MarkPage): AsyncGenerator<string>
  /** What the learner's open exams ask. Exams whose time is up are among them until `finishExpired` has run. */
  openExamPlaces(learner: LearnerId): Promise<Place[]>
  /** What some of the learner's sittings ask. */
  places(learner: LearnerId, sittings: readonly SittingId[]): Promise<Place[]>
}
