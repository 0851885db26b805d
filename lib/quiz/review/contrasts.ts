import type { NoteSlug } from '../../model/ids'
import type { NoteMemory } from '../memory/note-memory'
import { isAskedToday } from './due'
import type { ReviewState } from './review-state'

/**
 * The notes that were mistaken for another today: a misconception that was just chosen is named in them too. Asked next
 * to each other, the two are told apart: J. Little, E. Bjork, Memory & Cognition 43, 2015.
 */
export function contrastsOf({ notes, bank, now, today }: ReviewState): Set<NoteSlug> {
  const chosen = new Map<string, number>()
  for (const note of notes.values()) {
    for (const { name, at } of chosenToday(note, { now, today })) chosen.set(name, Math.max(at, chosen.get(name) ?? at))
  }
  if (chosen.size === 0) return new Set()
  const isAfter = (slug: NoteSlug, at: number) => notes.has(slug) && notes.get(slug)!.at < at
  return new Set(
    bank
      .filter(({ note, misconceptions }) => misconceptions.some((name) => isAfter(note, chosen.get(name) ?? 0)))
      .map(({ note }) => note),
  )
}

function chosenToday(note: NoteMemory, day: Pick<ReviewState, 'now' | 'today'>): NoteMemory['misconceptions'] {
  return note.missed === null || !isAskedToday(note, day)
    ? []
    : note.misconceptions.filter(({ at, resisted }) => at === note.missed!.at && resisted === 0)
}
