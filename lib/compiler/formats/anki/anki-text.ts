import { CsvError, parse } from 'csv-parse/sync'
import { askable } from '../bank/askable'
import { QuestionCollector } from '../bank/question-collector'
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
  /** What holds for every note: deck, type and tags. */
  common: Map<string, string>
  /** The columns, from 0, that are no fields. */
  special: Map<string, number>
}

function readAnkiText(file: SourceFile): Imported {
  const collector = new QuestionCollector(file.beside)
  const text = collector.decode(file)
  const header = readHeader(text)
  const rows = parseRows(text, header)
  return readAnkiNotes(
    rows.map(({ cells, line }) => toNote(cells, line, header)),
    file.name,
    collector,
  )
}

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

function parseRows(text: string, { lines, separator }: Header): { cells: string[]; line: number }[] {
  try {
    const rows: unknown = parse(text.split('\n').slice(lines).join('\n'), {
      comment: '#',
      comment_no_infix: true,
      delimiter: separator,
      info: true,
      relax_column_count: true,
      record_delimiter: '\n',
      skip_empty_lines: true,
    })
    return (rows as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      cells: record,
      line: lines + info.lines - (record.join('').split('\n').length - 1),
    }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error ? lines + Number(error.lines) : null
    throw new UnreadableFile(`Unexpected table, expected cells that are quoted rightly: ${error.message}`, { line })
  }
}

/** Without names of columns only our own type's fields are known; the first two of any other are front and back. */
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
