import { DAY_MS, type NoteMemory } from '../memory/note-memory'

const LAPSES = 4
const RESTS_MS = 7 * DAY_MS
/** Of the last five answers on a later day, the hundredths below which one was rather not known. */
const KNEW = 50

/**
 * A leech is a note that was rather not known in four of its last five answers on a later day. It rests for seven days:
 * to read it helps more than to be asked again.
 */
export function isLeech(note: NoteMemory, now: number): boolean {
  return now - note.at < RESTS_MS && lapses(note) >= LAPSES
}

export function leeches<Slug extends string>(notes: ReadonlyMap<Slug, NoteMemory>, now: number): Slug[] {
  return [...notes].filter(([, note]) => isLeech(note, now)).map(([slug]) => slug)
}

/** How many of the last five answers on a later day were rather not known. */
export function lapses({ laterDays }: NoteMemory): number {
  return laterDays.knew.filter((knew) => knew < KNEW).length
}
