import { begin, type FoundQuestion, fileQuestions } from '../bank/file-questions'
import type { Carried, Loss } from '../format'
import { readCarried } from '../html/carry-markdown'
import { hasQuestions, readNamedFields, roleOf } from '../named-fields/read-named-fields'
import { readPlainQuestion } from '../plain-question/read-plain-question'
import type { AnkiNote } from './read-collection'

/** Decks and tags part their levels by `::`. */
const toPath = (name: string) => name.split('::').join('/')

/** Reads those notes that are multiple choice: by the names of their fields, or with lettered options on a front side. */
export function readAnkiNotes(notes: readonly AnkiNote[], fileName: string): Carried {
  const losses: Loss[] = []
  const passedOver = new Map<string, { count: number; line: number | null }>()
  const found: FoundQuestion[] = []
  for (const note of notes) {
    const read = readAnkiNote(note, fileName.replace(/\.[a-z0-9]+$/iu, ''), losses)
    if (read === 'named') continue
    if (read === null) {
      const { count, line } = passedOver.get(note.type) ?? { count: 0, line: note.line }
      passedOver.set(note.type, { count: count + 1, line })
    } else found.push(read)
  }
  for (const [type, { count, line }] of passedOver) {
    losses.push({
      file: null,
      line,
      what: `${count} ${count === 1 ? 'note' : 'notes'}${type === '' ? '' : ` of the type \`${type}\``}`,
      why: 'not multiple choice',
    })
  }
  const filed = fileQuestions(found)
  return { bank: filed.bank, losses: [...losses, ...filed.losses] }
}

/** @returns null if the note is no multiple choice; `named` if it is, and is lost for a reason that has been told */
function readAnkiNote(note: AnkiNote, name: string, losses: Loss[]): FoundQuestion | 'named' | null {
  const lose = (what: string, why: string) => losses.push({ file: null, line: note.line, what, why })
  const fields = note.fields.map(([field, html]): [string, string] => [
    field,
    readCarried(withoutSounds(html, lose), ({ what, why }) => lose(`${what} in the field \`${field}\``, why)),
  ])
  const place = { file: null, line: note.line, path: toPath(note.deck) || name }
  const isRecord = hasQuestions(note.fields.map(([field]) => field))
  const [[, front] = ['', ''], [, back] = ['', '']] = fields
  const read = isRecord
    ? readNamedFields(fields, place)
    : readPlainQuestion(withoutBreaks(front), withoutBreaks(back), place)
  if (read === null) return null
  if ('why' in read) {
    lose(`note \`${begin(front)}\``, read.why)
    return 'named'
  }
  if (isRecord) loseOthers(fields, lose)
  return { ...read, tags: note.tags.map(toPath) }
}

/** Anki parts lines by `<br>`; between options and answers they are nothing more than lines. */
const withoutBreaks = (markdown: string) => markdown.replaceAll('\\\n', '\n')

function loseOthers(fields: readonly (readonly [string, string])[], lose: (what: string, why: string) => void): void {
  for (const [field, value] of fields) {
    if (roleOf(field) === null && value !== '') lose(`field \`${field}\``, 'a question has nothing of this name')
  }
}

function withoutSounds(html: string, lose: (what: string, why: string) => void): string {
  return html.replace(/\[sound:([^\]]*)\]/gu, (_, sound) => {
    lose(`sound \`${sound}\``, 'a file beside the text is not carried')
    return ''
  })
}
