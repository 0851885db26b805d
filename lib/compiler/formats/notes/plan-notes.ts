import type { Imported, Loss } from '../format'
import { closeSum } from '../sum-open'
import { safeNotePath } from './safe-path'
import { writeNote } from './write-note'

export interface PlannedNote {
  /** Below the folder that is written to. */
  path: string
  markdown: string
  questions: number
}

export interface Plan {
  notes: PlannedNote[]
  losses: Loss[]
}

/** How many notes wanted each path, in lower case. */
export type TakenPaths = Map<string, number>

/**
 * Plans the notes that the questions of a file become: path and text of each.
 * @param taken  paths of notes from other files; grows by those of this file
 * @throws SumOpen if a question is neither in a note nor reported as lost
 */
export function planNotes({ bank, read, losses: unread }: Imported, taken: TakenPaths = new Map()): Plan {
  const losses = [...unread]
  const notes = bank.notes.flatMap((note) => {
    const written = writeNote(note)
    for (const loss of written.losses) losses.push(loss)
    return written.files.map(({ markdown, held }) => ({
      path: freePath(note.path, taken),
      markdown,
      questions: held.questions.length,
    }))
  })
  closeSum(read, sumOf(notes), sumOf(losses))
  return { notes, losses }
}

const sumOf = (parts: readonly { questions: number }[]) => parts.reduce((sum, { questions }) => sum + questions, 0)

/** Each note gets a file of its own, also on systems that ignore case. */
function freePath(path: string, taken: TakenPaths): string {
  const safe = safeNotePath(path)
  const first = (taken.get(safe.toLowerCase()) ?? 0) + 1
  for (let n = first; ; n++) {
    const free = n === 1 ? safe : safe.replace(/\.md$/, ` ${n}.md`)
    if (n > 1 && taken.has(free.toLowerCase())) continue
    taken.set(safe.toLowerCase(), n)
    if (n > 1) taken.set(free.toLowerCase(), 1)
    return free
  }
}
