import 'server-only'
import type { BlueprintDomain } from '../../model/blueprint'
import type { ManifestNote } from '../../model/bundle'
import type { ItemId, LearnerId, SittingId, Tag } from '../../model/ids'
import type { PoolItem } from '../../model/item'
import type { Cause } from '../../model/memo'
import { type OwnWords, SHELVES, type Shelf } from '../../model/mistakes'
import type { NoteLink } from '../../model/page'
import type { TitleLang } from '../../model/titles'
import { topicNamer } from '../../model/topic-names'
import { dayIn } from '../../quiz/day-in'
import { hasTag } from '../../quiz/has-tag'
import type { Groupable } from '../../quiz/mistakes/group-mistakes'
import type { MissedOption, PastAnswer } from '../../quiz/mistakes/mark-item'
import { mostMissed } from '../../quiz/mistakes/most-missed'
import { shelfOf } from '../../quiz/mistakes/shelf-of'
import type { Bundle } from '../bundle/bundle'
import { currentBundle } from '../bundle/current-bundle'
import { noteLink } from '../bundle/note-link'
import { type OpenMark, openMarks } from '../feedback/marking'
import { currentZone } from '../learner/current-zone'
import { store } from '../process/store'

/** A question on a shelf, without its text. */
export interface Entry extends Groupable, OwnWords {
  item: ItemId
  note: NoteLink
  shelf: Shelf
  mark: OpenMark
  fault: PastAnswer
  missed: MissedOption | null
}

export interface Notebook {
  bundle: Bundle
  /** The entries of all shelves, in no particular order. */
  entries: Entry[]
  openExam: SittingId | null
  dayOf: (at: number) => string
}

/**
 * A learner's notebook. Questions that were deleted, or changed so that they ask something else, are left out. Their
 * memos are kept and exported.
 * @param lang  of the names of notes and topics
 */
export async function readNotebook(learner: LearnerId | null, lang: TitleLang): Promise<Notebook> {
  const [bundle, dayOf] = [await currentBundle(), dayIn(await currentZone())]
  if (learner === null) return { bundle, entries: [], openExam: null, dayOf }
  const memos = new Map((await (await store()).own.memos(learner)).map((memo) => [memo.item, memo]))
  const { marks, openExam } = await openMarks(learner)
  const domains = bundle.manifest.exams.flatMap((exam) => exam.domains)
  const nameOf = topicNamer(lang, bundle.manifest)
  const entries = marks.flatMap((mark) => {
    const note = bundle.noteOf.get(mark.item)
    const item = note?.bank.find(({ id, generation }) => id === mark.item && generation === mark.generation)
    const shelf = shelfOf(mark.mark, dayOf)
    const { fault } = mark.mark
    if (note === undefined || item === undefined || shelf === null || fault === null) return []
    const { cause = null, memo = '', revision = 0 } = memos.get(item.id) ?? {}
    const [link, topic] = [noteLink(bundle, note.slug, lang)!, topicOf(item, note, domains)]
    const place = { note: link, topic: topic === null ? link.title : nameOf(topic) }
    return [{ ...standingOf(mark, fault), ...place, item: item.id, shelf, cause, memo, revision }]
  })
  return { bundle, entries, openExam, dayOf }
}

function standingOf(mark: OpenMark, fault: PastAnswer) {
  const missed = mostMissed(mark.mark)
  const misconceptions = missed?.misconceptions ?? []
  return { mark, fault, missed, misconceptions, sure: fault.confidence === 'sure', faultAt: fault.at }
}

/** The exam domain of a question, otherwise the first topic of its note; null if there is neither. */
function topicOf(item: PoolItem, note: ManifestNote, domains: readonly BlueprintDomain[]): Tag | null {
  const domain = domains.find(({ tag }) => hasTag(item, tag.replace(/\/?$/, '/') as Tag))
  return domain?.tag ?? note.tags[0] ?? null
}

export function countShelves(entries: readonly Pick<Entry, 'shelf'>[]): Record<Shelf, number> {
  const count = (shelf: Shelf) => entries.filter((entry) => entry.shelf === shelf).length
  return Object.fromEntries(SHELVES.map((shelf) => [shelf, count(shelf)])) as Record<Shelf, number>
}

/** @param cause  `none`: entries without a cause; null: all entries */
export const withCause = (entries: readonly Entry[], cause: Cause | 'none' | null): Entry[] =>
  entries.filter((entry) => cause === null || entry.cause === (cause === 'none' ? null : cause))
