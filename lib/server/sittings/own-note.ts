import 'server-only'
import type { LearnerId, NoteSlug } from '../../model/ids'
import type { NoteAnswers } from '../../model/view'
import type { SittingDetail } from '../../progress/sittings'
import { currentAnswers } from '../../quiz/current-responses'
import { currentBundle } from '../bundle/current-bundle'
import { markAnswers } from '../feedback/marking'
import { store } from '../process/store'

/**
 * A learner's answers to a note's questions in the last practice begun from its page. It omits answers to questions
 * that an edit has replaced. The practice cannot be continued if the note has a question that it does not ask.
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
  const isContinuable = found.state === 'open' && still.size === bank.length
  return { sitting: isContinuable ? found.id : null, items }
}

/** The last sitting begun from a note's page, under any name that the note has had. */
async function latestOfNote(learner: LearnerId, slug: string): Promise<SittingDetail | null> {
  const bundle = await currentBundle()
  const names = bundle.namesOf(bundle.noteNamed(slug)?.slug ?? (slug as NoteSlug))
  const progress = await store()
  const found = await Promise.all(names.map((name) => progress.reader.latestOfNote(learner, name)))
  const times = (sitting: SittingDetail | null) => sitting?.startedAt ?? ''
  return found.reduce((latest, one) => (times(one) > times(latest) ? one : latest), null)
}
