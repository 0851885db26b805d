import type { NoteMemory } from '../memory/note-memory'

const LAPSES = 4

/**
 * A leech is a note that was missed in four of its last five answers on a later day. The learner should read it before
 * it is asked again. It stays in the queue, since leaving it out for a week cost half a point of the exam
 * (docs/decisions/0029).
 */
export function isLeech(note: NoteMemory): boolean {
  return lapses(note) >= LAPSES
}

/** The notes that are leeches, in the order of `notes`. */
export function leeches<Slug extends string>(notes: ReadonlyMap<Slug, NoteMemory>): Slug[] {
  return [...notes].filter(([, note]) => isLeech(note)).map(([slug]) => slug)
}

/** How many of the last five answers on a later day were misses. */
export function lapses({ laterDays }: NoteMemory): number {
  return [...laterDays.recent].filter((answer) => answer === '0').length
}
