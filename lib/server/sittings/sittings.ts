import 'server-only'
import { isMarked } from '../../model/feedback'
import type { Instant, ItemId, LearnerId, NoteSlug, SittingId } from '../../model/ids'
import type { NoteLink } from '../../model/page'
import type { Result } from '../../model/result'
import type { TitleLang } from '../../model/titles'
import type { Drawn, NoteAnswers, ResultView, SittingSummary, SittingView } from '../../model/view'
import type { SittingDetail, SittingSummary as StoredSummary } from '../../progress/sittings'
import { currentAnswers } from '../../quiz/current-responses'
import { isLate } from '../../quiz/deadline'
import type { Bundle } from '../bundle/bundle'
import { currentBundle } from '../bundle/current-bundle'
import { noteLink } from '../bundle/note-link'
import { deliver, deliverSitting } from '../feedback/deliver'
import { markAnswers, markChanges, markPaper, markSummaries } from '../feedback/marking'
import { store } from '../process/store'
import { domainNames, namesOf } from './sitting-names'

const now = (): Instant => new Date().toISOString()

/** A learner's sitting with all that belongs to it; one whose time is up is finished first. */
export async function findSitting(learner: LearnerId | null, id: string): Promise<SittingDetail | null> {
  if (learner === null) return null
  const progress = await store()
  const found = await progress.reader.sitting(learner, id as SittingId)
  if (found?.state !== 'open' || !isLate(now(), found.deadline)) return found
  await progress.writer.finish(learner, found.id, now())
  return progress.reader.sitting(learner, found.id)
}

export async function sittingView(learner: LearnerId | null, id: string, lang: TitleLang): Promise<SittingView | null> {
  const found = await findSitting(learner, id)
  if (learner === null || found === null) return null
  const bundle = await currentBundle()
  const feedback = await markAnswers(learner, found)
  const domainOf = domainNames(found, bundle, lang)
  const domains = found.items.flatMap(({ item, domain }) =>
    domain === null ? [] : [[item, domainOf(domain)] as const],
  )
  return {
    sitting: deliverSitting(found, now()),
    names: namesOf(found, bundle, lang),
    drawn: drawnOf(found),
    minutes: found.minutes,
    startedAt: found.startedAt,
    flags: flagsOf(found),
    domains: Object.fromEntries(domains),
    confidences: Object.fromEntries(
      [...currentAnswers(found.kind, found.responses).values()].map(({ item, confidence }) => [item, confidence]),
    ),
    feedback,
    noteOf: notesOf(found, bundle, Object.keys(feedback) as ItemId[], lang),
    cram: found.cram,
    likes: likesOf(found),
    ...(await undoing(learner, found)),
  }
}

/** What may be taken back of a practice or review, and what was. */
async function undoing(
  learner: LearnerId,
  { id, kind, state, responses }: SittingDetail,
): Promise<Pick<SittingView, 'undoable' | 'nextSeq'>> {
  if (kind === 'exam' || state !== 'open') return { undoable: null, nextSeq: {} }
  const { reader } = await store()
  const [last, stored] = await Promise.all([reader.lastAnswer(learner), reader.responses(learner, { sitting: id })])
  const counted = new Set(responses.map(({ item }) => item))
  const undone = stored.filter(({ item }) => !counted.has(item))
  return {
    undoable: last !== null && !last.isUndone && last.sitting === id ? last.item : null,
    nextSeq: Object.fromEntries(undone.map(({ item, seq }) => [item, seq + 1])),
  }
}

function likesOf({ items }: SittingDetail): SittingView['likes'] {
  const numbers = new Map(items.map(({ item }, index) => [item, index + 1]))
  const asked = items.flatMap(({ item, like }) => {
    return like === null ? [] : [[item, { item: like, number: numbers.get(like)! }] as const]
  })
  return Object.fromEntries(asked)
}

/** The result of a finished sitting; null when the learner has no such sitting. */
export async function findResult(
  learner: LearnerId | null,
  id: string,
  lang: TitleLang | null,
): Promise<Result | 'open' | null> {
  const found = await findSitting(learner, id)
  const result = learner && found && (await markPaper(learner, found))
  if (!result) return found && 'open'
  return { ...result, domains: domainsIn(lang, result, found!, await currentBundle()) }
}

function domainsIn(
  lang: TitleLang | null,
  { domains }: Result,
  sitting: SittingDetail,
  bundle: Bundle,
): Result['domains'] {
  const nameOf = domainNames(sitting, bundle, lang)
  return domains.map((domain) => ({ ...domain, name: nameOf(domain.name) }))
}

/** A finished sitting; null when there is none, or when it is still open. */
export async function resultView(
  learner: LearnerId | null,
  id: string,
  lang: TitleLang | null,
): Promise<ResultView | null> {
  const found = await findSitting(learner, id)
  const paper = learner && found && (await markPaper(learner, found))
  if (!paper || found.finishedAt === null) return null
  const bundle = await currentBundle()
  const { items, ...result } = paper
  const versions = new Map(found.versions.map((version) => [version.item.id, version.item]))
  const order = new Map(found.items.map(({ item, options }) => [item, options]))
  const current = currentAnswers(found.kind, found.responses)
  const ids = found.items.map(({ item }) => item)
  const marked = items.filter(({ feedback }) => isMarked(feedback)).map(({ item }) => item)
  return {
    ...result,
    domains: domainsIn(lang, paper, found, bundle),
    items: items.map((one) => ({ ...one, delivered: deliver(versions.get(one.item)!, order.get(one.item)) })),
    names: namesOf(found, bundle, lang),
    drawn: drawnOf(found),
    kind: found.kind,
    pass: (marked.length === ids.length ? found.blueprint?.pass : undefined) ?? null,
    minutes: found.minutes,
    startedAt: found.startedAt,
    finishedAt: found.finishedAt,
    confidences: Object.fromEntries(ids.map((item) => [item, current.get(item)?.confidence ?? null])),
    elapsedMs: Object.fromEntries(ids.map((item) => [item, current.get(item)?.elapsedMs ?? null])),
    noteOf: notesOf(found, bundle, marked, lang),
    flags: flagsOf(found),
    changes: await markChanges(learner, paper, found),
  }
}

const flagsOf = ({ items }: SittingDetail) => items.filter(({ flagged }) => flagged).map(({ item }) => item)

/** More than one learner has in mind at a time. */
const UNFINISHED = 10

/** The newest sittings with something left to do; open exams, whose time runs, before all others. */
export async function unfinishedSittings(learner: LearnerId, lang: TitleLang): Promise<SittingSummary[]> {
  const { writer, reader } = await store()
  await writer.finishExpired(learner, now())
  const unfinished = await reader.unfinishedSittings(learner, UNFINISHED)
  const [bundle, marked] = await Promise.all([currentBundle(), markSummaries(learner, unfinished)])
  return marked
    .sort((a, b) => Number(b.kind === 'exam') - Number(a.kind === 'exam'))
    .map((sitting) => summarise(sitting, bundle, lang))
}

export function summarise(sitting: StoredSummary, bundle: Bundle, lang: TitleLang): SittingSummary {
  const { id, kind, state, startedAt, finishedAt, deadline, items, answered, right } = sitting
  const named = { names: namesOf(sitting, bundle, lang), drawn: drawnOf(sitting) }
  return { id, kind, state, ...named, startedAt, finishedAt, deadline, items, answered, right }
}

/**
 * A learner's answers to a note's questions in the last practice that was begun from its page. An answer to what was
 * another question before an edit is not among them, and a practice that lacks a question of today does not go on.
 */
export async function ownNote(learner: LearnerId | null, slug: string): Promise<NoteAnswers> {
  const found = learner && (await latestOfNote(learner, slug))
  if (learner === null || !found) return { sitting: null, items: [] }
  const bundle = await currentBundle()
  const note = bundle.noteNamed(slug)
  const bank = (note && (await bundle.page(note.slug))?.bank) ?? []
  const asked = new Map(found.versions.map(({ item }) => [item.id, item.generation]))
  const still = new Set(bank.flatMap(({ id, generation }) => (asked.get(id) === generation ? [id] : [])))
  const feedback = await markAnswers(learner, found)
  const items = [...currentAnswers(found.kind, found.responses).values()]
    .filter(({ item }) => still.has(item))
    .map(({ item, options }) => ({ item, options, feedback: feedback[item]! }))
  const goesOn = found.state === 'open' && still.size === bank.length
  return { sitting: goesOn ? found.id : null, items }
}

/** The last sitting that was begun from a note's page, under any name that the note had. */
async function latestOfNote(learner: LearnerId, slug: string): Promise<SittingDetail | null> {
  const bundle = await currentBundle()
  const names = bundle.namesOf(bundle.noteNamed(slug)?.slug ?? (slug as NoteSlug))
  const progress = await store()
  const found = await Promise.all(names.map((name) => progress.reader.latestOfNote(learner, name)))
  const times = (sitting: SittingDetail | null) => sitting?.startedAt ?? ''
  return found.reduce((latest, one) => (times(one) > times(latest) ? one : latest), null)
}

/** What the items of a sitting have in common besides its names. */
function drawnOf({ source }: Pick<StoredSummary, 'source'>): Drawn {
  if ('items' in source) return 'again'
  if (!('pool' in source)) return null
  const isBounded = source.within.tags.length + source.within.notes.length > 0
  return source.pool === 'all' && isBounded ? null : source.pool
}

function notesOf(
  sitting: SittingDetail,
  bundle: Bundle,
  items: readonly ItemId[],
  lang: TitleLang | null,
): Record<ItemId, NoteLink> {
  const wanted = new Set(items)
  const links = sitting.versions.flatMap(({ item }) => {
    const note = bundle.noteOf.get(item.id) ?? bundle.noteNamed(item.note)
    return note && wanted.has(item.id) ? [[item.id, noteLink(bundle, note.slug, lang)!] as const] : []
  })
  return Object.fromEntries(links)
}
