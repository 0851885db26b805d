import 'server-only'
import type { UnreadRegrade } from '../../model/authors/regrade'
import type { ItemReport } from '../../model/authors/report'
import type { LearnerId } from '../../model/ids'
import { store } from '../process/store'
import { shownVersion } from './deliver'
import { findOpenExams } from './open-exams'

// What authors say of answers and questions. It may reveal a key, so an open exam withholds it, as in marking.ts.

/** The answers that were marked again. While an exam is open, none is shown: a verdict might reveal an answer. */
export async function unreadRegrades(learner: LearnerId): Promise<UnreadRegrade[]> {
  const unread = await (await store()).regrades.unread(learner)
  if (unread.length === 0) return [] // as for most learners
  return (await findOpenExams(learner)).size > 0 ? [] : unread
}

/** A learner's reports. An author's answer may name the key, so it is withheld while an open exam contains the item. */
export async function markReports(learner: LearnerId, reports: readonly ItemReport[]): Promise<ItemReport[]> {
  if (reports.length === 0) return [] // on every visit of most learners' home page
  const openExams = await findOpenExams(learner)
  return reports.map((report) => ({
    ...report,
    version: shownVersion(report.version),
    answer: openExams.has(report.item) ? null : report.answer,
  }))
}
