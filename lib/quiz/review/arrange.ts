import type { NoteSlug } from '../../model/ids'

interface Question {
  note: NoteSlug
}

/** Other questions between two of one note. */
const APART = 2

/**
 * Puts the questions of a sitting in order: as they were chosen, but a note after those of the sitting that it requires,
 * and two of one note apart. A question that only its own note could separate from itself is left out.
 * @param last  the note that was asked just before
 */
export function arrange<T extends Question>(
  chosen: readonly T[],
  { last, requiredBy }: { last: NoteSlug | null; requiredBy: (note: NoteSlug) => readonly NoteSlug[] },
): T[] {
  const waiting = [...chosen]
  const arranged: T[] = []
  for (;;) {
    const lately = [last, ...arranged.map(({ note }) => note)].slice(-APART)
    const isFree = ({ note }: T) => !lately.includes(note)
    const isReady = ({ note }: T) =>
      requiredBy(note).every((required) => waiting.every((other) => other.note !== required))
    const next =
      waiting.find((question) => isFree(question) && isReady(question)) ??
      waiting.find(isFree) ??
      waiting.find(({ note }) => note !== lately.at(-1))
    if (next === undefined) return arranged
    arranged.push(next)
    waiting.splice(waiting.indexOf(next), 1)
  }
}
