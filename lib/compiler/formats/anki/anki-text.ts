import { askable } from '../bank/askable'
import { QuestionCollector } from '../collecting/question-collector'
import { parseRows } from '../files/csv-rows'
import { peekText } from '../files/decode-text'
import { type Imported, type ReadableFormat, type SourceFile, UnreadableFile } from '../format'
import { ANKI_FIELDS, ANKI_TYPE } from './note-type'
import { readAnkiNotes } from './read-anki-notes'
import type { AnkiNote } from './read-collection'

/** What Anki exports as "Notes in Plain Text": a table with lines such as `#separator:tab` above it. */
export const ankiText: ReadableFormat = {
  name: 'anki-text',
  about: "Anki's notes in plain text",
  endings: ['.txt', '.csv', '.tsv'],
  holds: askable,
  recognises: (file) => /^#(?:separator|html|columns|notetype|deck|guid|tags)[ :]/mu.test(peekText(file, 2000)),
  read: readAnkiText,
}

const SEPARATORS: Record<string, string> = { comma: ',', semicolon: ';', tab: '\t', space: ' ', pipe: '|', colon: ':' }

interface Header {
  lines: number
  separator: string
  isHtml: boolean
  names: string[] | null
  /** Deck, type and tags of every note. */
  common: Map<string, string>
  /** The columns that are no fields, counted from 0. */
  special: Map<string, number>
}

function readAnkiText(file: SourceFile): Imported {
  const collector = new QuestionCollector(file.beside)
  const text = collector.decode(file)
  const header = readHeader(text)
  const table = text.split('\n').slice(header.lines).join('\n')
  const rows = parseRows(table, { ...ANKI_TABLE, delimiter: header.separator }, header.lines)
  return readAnkiNotes(
    rows.map(({ cells, line }) => toNote(cells, line, header)),
    file.name,
    collector,
  )
}

const ANKI_TABLE = { comment: '#', comment_no_infix: true, skip_empty_lines: true }

function readHeader(text: string): Header {
  const header: Header = { lines: 0, separator: '\t', isHtml: true, names: null, common: new Map(), special: new Map() }
  for (const line of text.split('\n')) {
    const match = /^#([a-z ]+):(.*)$/u.exec(line)
    if (match === null) break
    const [, name = '', value = ''] = match
    header.lines++
    if (name === 'separator') header.separator = SEPARATORS[value.toLowerCase()] ?? value
    else if (name === 'html') header.isHtml = value === 'true'
    else if (name === 'columns') header.names = value.split(header.separator)
    else if (['deck', 'notetype', 'tags'].includes(name)) header.common.set(name, value.trim())
    else if (name.endsWith(' column')) header.special.set(name.slice(0, -' column'.length), Number(value) - 1)
  }
  if (header.separator === '')
    throw new UnreadableFile('Unexpected empty separator, expected one such as `#separator:tab`', { line: 1 })
  return header
}

/**
 * Without column names, only the fields of our own note type are known. Of other types, the first two are front and
 * back.
 */
function toNote(cells: readonly string[], line: number, { special, common, names, isHtml }: Header): AnkiNote {
  const of = (column: string) => cells[special.get(column) ?? -1] || (common.get(column) ?? '')
  const columns = new Set(special.values())
  const values = cells.filter((_, i) => !columns.has(i))
  const type = of('notetype')
  const ownNames = names?.filter((_, i) => !columns.has(i)) ?? (type.startsWith(ANKI_TYPE) ? ANKI_FIELDS : [])
  return {
    type,
    fields: values.map((value, i) => [ownNames[i] ?? `field ${i + 1}`, isHtml ? value : asHtml(value)]),
    tags: `${of('tags')} ${common.get('tags') ?? ''}`.split(/\s+/u).filter((tag) => tag !== ''),
    deck: of('deck'),
    line,
  }
}

const asHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')
