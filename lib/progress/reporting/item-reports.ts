import type { ItemReport, ReportAnswer } from '../../model/authors/report'
import type { Instant, ItemId, LearnerId } from '../../model/ids'

/** `answered`: an author has answered it before, and `report` is the stored one. `too-many`: nothing was stored. */
export type ReportOutcome = { kind: 'kept' | 'answered'; report: ItemReport } | { kind: 'too-many'; most: number }

/** Reports about questions: learners write them, authors answer them. */
export interface ItemReports {
  /** Stores a report. The same kind of report about the same version again replaces its text. */
  report(learner: LearnerId, report: Omit<ItemReport, 'answer' | 'at'>, now: Instant): Promise<ReportOutcome>
  /** The reports of a learner, newest first. */
  ofLearner(learner: LearnerId): Promise<ItemReport[]>
  /** The reports of all learners, oldest first. */
  ofAll(standing: 'waiting' | 'answered'): Promise<ItemReport[]>
  /** Answers all waiting reports about a question. @returns how many learners wait no longer */
  answer(item: ItemId, answer: ReportAnswer): Promise<number>
}
