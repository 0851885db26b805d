import 'server-only'
import type { Instant, LearnerId, NoteSlug } from '../../model/ids'
import { currentBundle } from '../bundle/current-bundle'
import { store } from '../process/store'

/** Leaves a note out of reviews. Returns false if there is no such note. */
export async function suspend(learner: LearnerId, slug: string, until: Instant | null): Promise<boolean> {
  const bundle = await currentBundle()
  const note = bundle.noteNamed(slug)
  if (note === undefined) return false
  await (await store()).own.suspend(learner, bundle.namesOf(note.slug), until, new Date().toISOString())
  return true
}

/** Ends the suspension of a note, under any name that the note has had. */
export async function resume(learner: LearnerId, slug: string): Promise<void> {
  const bundle = await currentBundle()
  const names = bundle.namesOf(bundle.noteNamed(slug)?.slug ?? (slug as NoteSlug))
  await (await store()).own.resume(learner, names)
}
