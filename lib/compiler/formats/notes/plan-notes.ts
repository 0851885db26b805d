import type { ExportedNote, ItemBank } from '../../../model/bank'
import { MAX_NOTE_BYTES } from '../../reading/decode-note'
import type { Loss } from '../format'
import { writeNote } from './write-note'

export interface PlannedNote {
  /** Below the folder that is written to. */
  path: string
  markdown: string
  questions: number
}

/** Room for what the note's own head and marks take. */
const MAX_BYTES = MAX_NOTE_BYTES / 2

/** Says which notes an imported bank becomes: where each goes, and what stands in it. */
export function planNotes(bank: ItemBank): { notes: PlannedNote[]; losses: Loss[] } {
  const taken = new Set<string>()
  const losses: Loss[] = []
  const notes = bank.notes.flatMap(splitLarge).flatMap((note) => {
    const written = writeNote(note)
    losses.push(...written.losses)
    const { questions } = written.held
    return questions.length === 0
      ? []
      : [{ path: freePath(note.path, taken), markdown: written.markdown, questions: questions.length }]
  })
  return { notes, losses }
}

/** A note that would be too long to be read becomes several. */
function splitLarge(note: ExportedNote): ExportedNote[] {
  const parts: ExportedNote['questions'][] = [[]]
  let size = 0
  for (const question of note.questions) {
    const bytes = Buffer.byteLength(JSON.stringify(question))
    if (size > 0 && size + bytes > MAX_BYTES) {
      parts.push([])
      size = 0
    }
    parts.at(-1)!.push(question)
    size += bytes
  }
  return parts.map((questions) => ({ ...note, questions }))
}

/** Two notes may not have one file, on systems too that tell no capitals apart. */
function freePath(path: string, taken: Set<string>): string {
  const safe = safePath(path)
  for (let n = 1; ; n++) {
    const free = n === 1 ? safe : safe.replace(/\.md$/, ` ${n}.md`)
    if (taken.has(free.toLowerCase())) continue
    taken.add(free.toLowerCase())
    return free
  }
}

/** In UTF-16 code units; three bytes each in Hangul, and a file system gives a name 255 bytes. */
const MAX_NAME = 80
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|node_modules)$/iu

/**
 * A path that stays below its folder, that every system can write and that a vault reads.
 * @example safePath('../tea?/.hidden.md') // => '_/tea_/hidden.md'
 */
export function safePath(path: string): string {
  const names = path.replace(/\.md$/i, '').split(/[/\\]/u).map(safeName)
  return `${names.join('/')}.md`
}

function safeName(name: string): string {
  const safe = name
    .replace(/[<>:"|?*\p{Cc}]/gu, '_')
    .slice(0, MAX_NAME)
    .replace(/\p{Cs}$/u, '')
    .replace(/^[. ]+|[. ]+$/gu, '')
  return safe === '' || RESERVED.test(safe) ? `_${safe}` : safe
}
