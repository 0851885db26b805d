import 'server-only'
import type { ItemReport, ShownReport } from '../../model/authors/report'
import type { ItemId, LearnerId } from '../../model/ids'
import { type TitleLang, titleIn } from '../../model/text/titles'
import type { ReportOutcome } from '../../progress/reporting/item-reports'
import { currentBundle } from '../bundle/current-bundle'
import { markReports } from '../feedback/reported'
import { store } from '../process/store'

/** Stores what a learner says is wrong with a question, as it is published now. `unknown`: there is no such question. */
export async function reportItem(
  learner: LearnerId,
  item: ItemId,
  { kind, text }: Pick<ItemReport, 'kind' | 'text'>,
): Promise<ReportOutcome | { kind: 'unknown' }> {
  const note = (await currentBundle()).noteOf.get(item)
  const version = note?.bank.find(({ id }) => id === item)?.version
  if (note === undefined || version === undefined) return { kind: 'unknown' }
  const report = { item, version, note: note.slug, kind, text: text.trim() }
  const outcome = await (await store()).reports.report(learner, report, new Date().toISOString())
  if (outcome.kind === 'too-many') return outcome
  const [marked] = await markReports(learner, [outcome.report])
  return { ...outcome, report: marked! }
}

/** The reports of a learner, newest first. */
export const ownReports = async (learner: LearnerId): Promise<ItemReport[]> =>
  markReports(learner, await (await store()).reports.ofLearner(learner))

/** The same with the titles of their notes, which may have been renamed since. */
export async function shownReports(learner: LearnerId, locale: TitleLang): Promise<ShownReport[]> {
  const [bundle, reports] = await Promise.all([currentBundle(), ownReports(learner)])
  return reports.map((report) => {
    const note = bundle.noteOf.get(report.item) ?? bundle.noteNamed(report.note)
    return { ...report, note: note?.slug ?? report.note, title: note === undefined ? null : titleIn(locale, note) }
  })
}

const LATELY_MS = 14 * 86_400_000

/** How many reports of a learner an author has answered in the last two weeks. */
export async function answeredLately(learner: LearnerId | null, now: number): Promise<number> {
  const reports = learner === null ? [] : await ownReports(learner)
  return reports.filter(({ answer }) => answer !== null && now - Date.parse(answer.at) < LATELY_MS).length
}
