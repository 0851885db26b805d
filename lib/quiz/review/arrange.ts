import type { NoteSlug } from '../../model/ids'

interface Question {
  note: NoteSlug
}

/** How many other questions are between two of the same note. */
const APART = 2

/**
 * Orders the questions of a sitting: as they were chosen, but a note comes after the notes that it requires, and two
 * questions of one note are kept apart. A question is left out if there are no questions of other notes to separate it.
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
