import 'server-only'
import type { LearnerId, SittingId } from '../../model/ids'
import { topicNamer } from '../../model/notes/topic-names'
import type { TitleLang } from '../../model/text/titles'
import { dayIn } from '../../quiz/day-in'
import { shelfOf } from '../../quiz/mistakes/shelf-of'
import type { Bundle } from '../bundle/bundle'
import { currentBundle } from '../bundle/current-bundle'
import { linkTo } from '../bundle/note-link'
import { type OpenFault, openFaults } from '../feedback/marking'
import { currentZone } from '../learner/current-zone'
import type { Entry } from './entry'
import { Shelved } from './shelved'
import { topicOf } from './topic-of'

export interface Notebook {
  /** Null if nothing is stored about the learner. The notebook is then empty. */
  learner: LearnerId | null
  bundle: Bundle
  /** All shelves. Their entries are sorted by their last fault, newest first. */
  shelved: Shelved
  openExam: SittingId | null
  /** The learner's day. */
  today: string
}

/**
 * A learner's notebook. Questions that were deleted, or changed so that they ask something else, are left out. Their
 * memos are kept and exported.
 * @param lang  of the names of notes and topics
 */
export async function readNotebook(learner: LearnerId | null, lang: TitleLang): Promise<Notebook> {
  const [bundle, zone] = [await currentBundle(), await currentZone()]
  const today = dayIn(zone)(Date.now())
  if (learner === null) return { learner, bundle, shelved: new Shelved([]), openExam: null, today }
  const { faults, openExam } = await openFaults(learner)
  return { learner, bundle, shelved: shelvedOf(faults, bundle, lang, zone), openExam, today }
}

/** Without its mistakes, nothing of a notebook is kept. */
const kept = new WeakMap<readonly OpenFault[], { name: string; shelved: Shelved }>()

/** Puts mistakes on their shelves, once for all pages that are read before the next answer. */
function shelvedOf(faults: readonly OpenFault[], bundle: Bundle, lang: TitleLang, zone: string): Shelved {
  const name = JSON.stringify([bundle.manifest.id, lang, zone])
  const last = kept.get(faults)
  if (last?.name === name) return last.shelved
  const shelved = new Shelved(entriesOf(faults, bundle, lang, dayIn(zone)))
  kept.set(faults, { name, shelved })
  return shelved
}

function entriesOf(
  faults: readonly OpenFault[],
  bundle: Bundle,
  lang: TitleLang,
  dayOf: (at: number) => string,
): Entry[] {
  const domains = bundle.manifest.exams.flatMap((exam) => exam.domains)
  const nameOf = topicNamer(lang, bundle.manifest)
  return faults.flatMap((fault): Entry[] => {
    const { item: id, generation, faultAt, sure, misses, missed } = fault
    const note = bundle.noteOf.get(id)
    const item = note?.bank.find((one) => one.id === id && one.generation === generation)
    if (note === undefined || item === undefined) return []
    const [link, topic] = [linkTo(note, lang), topicOf(item, note, domains)]
    const place = { note: link, topic: topic === null ? link.title : nameOf(topic) }
    const standing = { faultAt, sure, misses, missed, misconceptions: missed?.misconceptions ?? [] }
    return [{ item: id, generation, ...place, ...standing, shelf: shelfOf(fault, dayOf), faultDay: dayOf(faultAt) }]
  })
}
