import 'server-only'
import { isSite } from '../../model/addresses/static-site'
import { type Feedback, isMarked, type Marking } from '../../model/feedback'
import type { Instant, ItemId, LearnerId, SittingId, VersionId } from '../../model/ids'
import type { ItemVersion, ScoredResponse } from '../../model/key'
import type { ShownMark } from '../../model/study/home'
import type { ChangedAnswer, Result } from '../../model/study/result'
import type { FaultyItem, MarkedItem } from '../../progress/folding/learner-states'
import type { SittingDetail, SittingSummary } from '../../progress/sittings'
import { changedAnswers } from '../../quiz/changed-answers'
import { currentAnswers } from '../../quiz/current-responses'
import { giveFeedback } from '../../quiz/give-feedback'
import type { KnownItems } from '../../quiz/pools/pools-of'
import { scoreSitting } from '../../quiz/score-sitting'
import { versionFinder } from '../../quiz/version-finder'
import { isPreview } from '../bundle/preview-events'
import { store } from '../process/store'
import { shownVersion } from './deliver'
import { catchUp } from './learned'
import { findOpenExams, type OpenExams } from './open-exams'
import { markReports } from './reported'
import { quoteTeaching } from './teaching-paragraph'

// The only way for verdicts and keys to leave the server (docs/decisions/0018). An item of an open exam is withheld
// everywhere: in other sittings, in results, in the export. Every function here reads answers first and looks for open
// exams afterwards. The other order would miss an exam that begins in between, and mark an answer given during it.

/** The feedback on a response; withheld while an open exam contains the item. */
export async function markResponse(
  learner: LearnerId,
  { response, version }: { response: ScoredResponse; version: ItemVersion },
): Promise<Marking> {
  return quoteTeaching(mark(response, version, await findOpenExams(learner)), version)
}

/** The feedback on every answered item of a sitting. Empty for an exam, whose feedback is its result. */
export async function markAnswers(learner: LearnerId, sitting: SittingDetail): Promise<Record<ItemId, Marking>> {
  if (sitting.kind === 'exam') return {}
  const openExams = await findOpenExams(learner)
  const versionOf = versionFinder(sitting.versions)
  const answered = [...currentAnswers(sitting.kind, sitting.responses).values()]
  const markings = answered.map(async (response) => {
    const version = versionOf(response.item)
    return [response.item, await quoteTeaching(mark(response, version, openExams), version)] as const
  })
  return Object.fromEntries(await Promise.all(markings))
}

/** The result of a finished sitting; null while it is open. */
export async function markPaper(learner: LearnerId, sitting: SittingDetail): Promise<Result | null> {
  if (sitting.state === 'open') return null
  const result = scoreSitting(sitting, await findOpenExams(learner))
  const versionOf = versionFinder(sitting.versions)
  const items = result.items.map(async (one) => {
    return { ...one, feedback: await quoteTeaching(one.feedback, versionOf(one.item)) }
  })
  return { ...result, items: await Promise.all(items) }
}

/** The changed answers of a finished exam, without those of withheld items. */
export async function markChanges(
  learner: LearnerId,
  { items }: Result,
  sitting: SittingDetail,
): Promise<ChangedAnswer[]> {
  if (sitting.kind !== 'exam') return []
  const marked = items.filter(({ feedback }) => isMarked(feedback)).map(({ item }) => item)
  const versionOf = versionFinder(sitting.versions)
  const responses = await (await store()).reader.responses(learner, { sitting: sitting.id })
  return changedAnswers(marked, responses, (item) => versionOf(item).item.choose)
}

/** Summaries of sittings, without counts that would reveal something about an open exam. */
export async function markSummaries(
  learner: LearnerId,
  summaries: readonly SittingSummary[],
): Promise<SittingSummary[]> {
  const openExams = await findOpenExams(learner)
  if (openExams.size === 0) return [...summaries]
  const sittings = summaries.map(({ id }) => id)
  const places = await (await store()).reader.places(learner, sittings)
  const telling = new Set(places.filter(({ item }) => openExams.has(item)).map(({ sitting }) => sitting))
  return summaries.map((summary) => (telling.has(summary.id) ? { ...summary, right: null } : summary))
}

/** The open exam that contains an item. */
export const openExamOf = async (learner: LearnerId, item: ItemId): Promise<SittingId | null> =>
  (await findOpenExams(learner)).get(item) ?? null

/** An open exam of the learner; null if there is none. */
export const anyOpenExam = async (learner: LearnerId): Promise<SittingId | null> =>
  [...(await findOpenExams(learner)).values()][0] ?? null

/** The items that an open exam of the learner asks. */
export const heldItems = async (learner: LearnerId): Promise<Set<ItemId>> =>
  new Set((await findOpenExams(learner)).keys())

/**
 * The data by which a learner's items are sorted into pools. For items of an open exam, only that they are withheld.
 */
export async function knownItems(learner: LearnerId): Promise<Omit<KnownItems, 'due'>> {
  const { reader } = await store()
  const [answers, starred] = await Promise.all([reader.itemHistories(learner), reader.starredItems(learner)])
  const held = await heldItems(learner)
  return {
    answers: answers.filter(({ item }) => !held.has(item)),
    starred: new Set(starred.filter((item) => !held.has(item))),
    held,
  }
}

/** The last mark on one generation of an item. */
export interface LastMark {
  item: ItemId
  generation: number
  mark: Exclude<ShownMark, null>
  at: Instant
}

/** The last marks of all items that the learner has answered, in order of answering. */
export async function lastMarks(learner: LearnerId): Promise<LastMark[]> {
  const histories = await (await store()).reader.itemHistories(learner)
  const openExams = await findOpenExams(learner)
  return histories
    .map(({ item, generation, last: { verdict, at } }) => {
      return { item, generation, mark: openExams.has(item) ? ('withheld' as const) : verdict, at }
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** Of an item that is not in an open exam. The notebook shows only these. */
type Open<T> = T & { readonly [isOpen]: true }
declare const isOpen: unique symbol
export type OpenFault = Open<FaultyItem>
export type OpenMark = Open<MarkedItem>

/**
 * The mistakes that the notebook may show. Leaves out items of an open exam; nothing has been folded since it began.
 */
export async function openFaults(
  learner: LearnerId,
): Promise<{ faults: readonly OpenFault[]; openExam: SittingId | null }> {
  await catchUp(learner)
  const faults = await (await store()).states.faults(learner)
  const openExams = await findOpenExams(learner)
  const [openExam = null] = openExams.values()
  return { faults: withoutOpen(faults, openExams), openExam }
}

/** The marks of some of them, without those of an exam that has begun meanwhile. */
export async function openMarks(learner: LearnerId, items: readonly ItemId[]): Promise<readonly OpenMark[]> {
  const marks = await (await store()).states.marks(learner, items)
  return withoutOpen(marks, await findOpenExams(learner))
}

/** The same array if there is no open exam. */
const withoutOpen = <T extends { item: ItemId }>(all: readonly T[], openExams: OpenExams): readonly Open<T>[] =>
  openExams.size === 0 ? (all as readonly Open<T>[]) : all.filter((one): one is Open<T> => !openExams.has(one.item))

/** The feedback on the last answer in a mark. */
export function feedbackOf({ mark }: OpenMark, { key }: ItemVersion): Feedback {
  const last = mark.recent.at(-1)
  return giveFeedback(key, last && { verdict: last.verdict, options: [...last.options], regraded: null })
}

/** A learner's export, in pieces of JSON, without anything that would reveal something about an open exam. */
export async function markExport(learner: LearnerId): Promise<AsyncGenerator<string>> {
  return (await store()).reader.exportJson(learner, {
    responses: async (page) => {
      const openExams = await findOpenExams(learner)
      return page.map((response) => ({
        ...response,
        version: shownVersion(response.version as VersionId),
        verdict: openExams.has(response.item as ItemId) ? null : response.verdict,
        regrades: openExams.has(response.item as ItemId) ? [] : response.regrades,
      }))
    },
    reports: (reports) => markReports(learner, reports),
  })
}

/**
 * The keys of those items that the learner has answered as they are now, with their explanations. Leaves out items of an
 * open exam.
 */
export async function markKnown(
  learner: LearnerId,
  versions: readonly ItemVersion[],
): Promise<Record<ItemId, Feedback>> {
  const histories = await (await store()).reader.itemHistories(learner)
  const openExams = await findOpenExams(learner)
  const answered = new Set(histories.map(({ item, generation }) => `${item} ${generation}`))
  const known = versions.filter(({ item }) => answered.has(`${item.id} ${item.generation}`) && !openExams.has(item.id))
  return Object.fromEntries(known.map(({ item, key }) => [item.id, giveFeedback(key)]))
}

/** The key of an item and its explanations, for reviewers. @throws on a server for learners */
export function proofFeedback({ key }: ItemVersion): Feedback {
  if (!isPreview()) throw new Error('Expected a preview, which only its author can open')
  return giveFeedback(key)
}

/**
 * The key of an item and its explanations, for the files of a static site, whose pages mark by themselves
 * (docs/decisions/0056). @throws on a server for learners
 */
export function siteFeedback(version: ItemVersion): Promise<Feedback> {
  if (!isSite()) throw new Error('Expected to make a static site, which has no server to mark answers')
  return quoteTeaching(giveFeedback(version.key), version)
}

function mark(response: ScoredResponse, version: ItemVersion, openExams: OpenExams): Marking {
  const openExam = openExams.get(response.item)
  return openExam ? { options: response.options, openExam } : giveFeedback(version.key, response)
}
