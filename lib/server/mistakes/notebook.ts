import 'server-only'
import type { BlueprintDomain } from '../../model/blueprint'
import type { ManifestNote } from '../../model/bundle'
import type { ItemId, LearnerId, SittingId, Tag } from '../../model/ids'
import type { PoolItem } from '../../model/item'
import type { Cause } from '../../model/memo'
import { SHELVES, type Shelf } from '../../model/mistakes'
import type { NoteLink } from '../../model/page'
import type { TitleLang } from '../../model/titles'
import { topicNamer } from '../../model/topic-names'
import { dayIn } from '../../quiz/day-in'
import { hasTag } from '../../quiz/has-tag'
import type { Groupable } from '../../quiz/mistakes/group-mistakes'
import type { MissedOption } from '../../quiz/mistakes/mark-item'
import { shelfOf } from '../../quiz/mistakes/shelf-of'
import type { Bundle } from '../bundle/bundle'
import { currentBundle } from '../bundle/current-bundle'
import { noteLink } from '../bundle/note-link'
import { openFaults } from '../feedback/marking'
import { currentZone } from '../learner/current-zone'
import { store } from '../process/store'

/** A question on a shelf, without its text, answers and memo, which are read later. */
export interface Entry extends Groupable {
  item: ItemId
  generation: number
  note: NoteLink
  shelf: Shelf
  misses: number
  missed: MissedOption | null
  cause: Cause | null
}

export interface Notebook {
  /** Null if nothing is stored about the learner. The notebook is then empty. */
  learner: LearnerId | null
  bundle: Bundle
  /** The entries of all shelves, newest first. */
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
  if (learner === null) return { learner, bundle, entries: [], openExam: null, dayOf }
  const causes = await (await store()).own.causes(learner)
  const { faults, openExam } = await openFaults(learner)
  const domains = bundle.manifest.exams.flatMap((exam) => exam.domains)
  const nameOf = topicNamer(lang, bundle.manifest)
  const entries = faults.flatMap((fault): Entry[] => {
    const { item: id, generation, faultAt, sure, misses, missed } = fault
    const note = bundle.noteOf.get(id)
    const item = note?.bank.find((one) => one.id === id && one.generation === generation)
    if (note === undefined || item === undefined) return []
    const [link, topic] = [noteLink(bundle, note.slug, lang)!, topicOf(item, note, domains)]
    const place = { note: link, topic: topic === null ? link.title : nameOf(topic) }
    const standing = { faultAt, sure, misses, missed, misconceptions: missed?.misconceptions ?? [] }
    return [
      { item: id, generation, ...place, ...standing, shelf: shelfOf(fault, dayOf), cause: causes.get(id) ?? null },
    ]
  })
  return { learner, bundle, entries, openExam, dayOf }
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
