import type { NoteSlug } from '../../model/ids'
import type { NoteMemory } from '../memory/note-memory'
import { isAskedToday } from './due'
import type { ReviewState } from './review-state'

/**
 * Notes to contrast with a miss of today: they name the misconception that was just chosen. Asking both in a row helps
 * to tell them apart: J. Little, E. Bjork, Memory & Cognition 43, 2015. If several notes name the misconception, only
 * the one answered longest ago is asked.
 */
export function contrastsOf({ notes, bank, now, today }: ReviewState): Set<NoteSlug> {
  const chosen = new Map<string, number>()
  for (const note of notes.values()) {
    for (const { name, at } of chosenToday(note, { now, today })) chosen.set(name, Math.max(at, chosen.get(name) ?? at))
  }
  const contrasts = new Set<NoteSlug>()
  const answeredAt = (slug: NoteSlug) => notes.get(slug)!.at
  for (const [name, at] of chosen) {
    const naming = bank.filter(({ note, misconceptions }) => notes.has(note) && misconceptions.includes(name))
    const slugs = naming.map(({ note }) => note).sort((a, b) => answeredAt(a) - answeredAt(b))
    const isDone = slugs.some((slug) => answeredAt(slug) > at)
    if (!isDone && slugs[0] !== undefined && answeredAt(slugs[0]) < at) contrasts.add(slugs[0])
  }
  return contrasts
}

function chosenToday(note: NoteMemory, day: Pick<ReviewState, 'now' | 'today'>): NoteMemory['misconceptions'] {
  return note.missed === null || !isAskedToday(note, day)
    ? []
    : note.misconceptions.filter(({ at, resisted }) => at === note.missed!.at && resisted === 0)
}
