import 'server-only'
import type { AuthorReports } from '../../model/authors/author-reports'
import { issueText } from '../../model/authors/issue-text'
import type { ReportAnswer } from '../../model/authors/report'
import { groupReports, lineAddress, type ReportGroup } from '../../model/authors/report-groups'
import type { ItemId } from '../../model/ids'
import { currentBundle } from '../bundle/current-bundle'
import { sourceAddress } from '../process/settings'
import { store } from '../process/store'

/** More than anybody answers at once. */
const MOST = 50

/** The reports of all learners, by question, without saying whose they are. */
export async function authorReports(standing: 'waiting' | 'answered'): Promise<AuthorReports> {
  const bundle = await currentBundle()
  const [reports, places] = await Promise.all([(await store()).reports.ofAll(standing), bundle.places()])
  const groups = groupReports(reports, (item) => places.get(item) ?? null)
  return {
    reports: reports.length,
    questions: groups.length,
    groups: await Promise.all(groups.slice(0, MOST).map(shown)),
  }
}

async function shown(group: ReportGroup): Promise<AuthorReports['groups'][number]> {
  const bundle = await currentBundle()
  const note = bundle.noteOf.get(group.item)
  const item = note && (await bundle.page(note.slug))?.bank.find(({ id }) => id === group.item)
  return {
    ...group,
    note: note?.slug ?? group.note,
    question: item === undefined ? null : { stem: item.stem, lang: item.lang },
    address: sourceAddress === null || group.place === null ? null : lineAddress(sourceAddress, group.place),
    issue: issueText(group, sourceAddress),
  }
}

/** Answers all waiting reports about a question. @returns how many learners wait no longer */
export const answerReports = async (item: ItemId, answer: Omit<ReportAnswer, 'at'>): Promise<number> =>
  (await store()).reports.answer(item, { ...answer, at: new Date().toISOString() })
