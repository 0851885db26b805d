import { CsvError, parse } from 'csv-parse/sync'
import type { ExportedNote, ExportedQuestion, ItemBank } from '../../../model/bank'
import { askable, labelOf, unique } from '../bank/askable'
import { begin, type Place } from '../bank/file-questions'
import { checkCount, QuestionCollector } from '../bank/question-collector'
import {
  type Carried,
  type Imported,
  type ReadableFormat,
  type SourceFile,
  UnreadableFile,
  type WritableFormat,
} from '../format'
import { FieldReader, hasQuestions, roleOf, twins } from '../named-fields/read-named-fields'
import { quoteCell, unquoteCell } from './quote-cell'

/**
 * A table with a question on each row, RFC 4180 with a head row. Texts are Markdown. A byte order mark says to spreadsheets
 * that it is UTF-8.
 */
export const csv: ReadableFormat & WritableFormat = {
  name: 'csv',
  about: 'a table, one question a row',
  endings: ['.csv', '.tsv'],
  recognises: ({ name }) => /\.[ct]sv$/i.test(name),
  holds,
  hasPictures: false,
  write: (bank) => new TextEncoder().encode(`\uFEFF${writeTable(holds(bank).bank)}`),
  read: readCsv,
}

/** A list in a cell is parted by semicolons, tags by commas too. */
function holds(bank: ItemBank): Carried {
  const { bank: held, losses } = askable(bank)
  const notes = held.notes.map((note) => ({
    ...note,
    tags: unique(note.tags.map((tag) => tag.replace(/[;,]+/g, ' ').replace(/\s+/gu, ' ').trim())),
    aliases: unique(note.aliases.map((alias) => alias.replace(/;+/g, ' ').replace(/\s+/gu, ' ').trim())),
  }))
  return { bank: { notes, messages: [] }, losses }
}

function writeTable({ notes }: ItemBank): string {
  const widths = notes.flatMap((note) => note.questions.map(({ options }) => options.length))
  const width = widths.reduce((most, count) => Math.max(most, count), 2)
  const labels = Array.from({ length: width }, (_, i) => labelOf(i))
  const head = [
    'note',
    'title',
    'tags',
    'aliases',
    'question',
    ...labels,
    'key',
    ...labels.map((label) => `why ${label}`),
    'general',
  ]
  const rows = notes.flatMap((note) => note.questions.map((question) => writeRow(note, question, width)))
  return [head, ...rows].map((row) => `${row.map(quoteCell).join(',')}\r\n`).join('')
}

function writeRow(
  note: ExportedNote,
  { stem, options, generalExplanation }: ExportedQuestion,
  width: number,
): string[] {
  const columns = Array.from({ length: width }, (_, i) => options[i])
  return [
    note.path,
    note.title,
    note.tags.join('; '),
    note.aliases.join('; '),
    stem,
    ...columns.map((option) => option?.text ?? ''),
    options
      .filter(({ isKey }) => isKey)
      .map(({ label }) => label)
      .join(', '),
    ...columns.map((option) => option?.explanation ?? ''),
    generalExplanation ?? '',
  ]
}

interface Row {
  cells: string[]
  /** On which it begins, from 1. */
  line: number
}

function readCsv(file: SourceFile): Imported {
  const collector = new QuestionCollector(file.beside)
  const text = collector.decode(file)
  checkCount(countLines(text) - 1) // before the table is parsed, which takes long where it is too long
  const [head, ...rows] = parseTable(text)
  collector.meet(rows.length)
  const columns = head?.cells ?? []
  checkColumns(columns, head?.line ?? 1)
  for (const column of columns) {
    if (column.trim() !== '' && roleOf(column) === null)
      collector.lose(HEAD, `column \`${column}\``, 'a question has nothing of this name')
  }
  for (const { first, second } of twins(columns))
    collector.lose(HEAD, `column \`${second}\``, `\`${first}\` is read in its place`)
  const reader = new FieldReader(columns)
  const counted = reader.counted(rows.map(({ cells }) => cells))
  const path = file.name.replace(/\.[ct]sv$/i, '')
  for (const { cells, line } of rows) {
    const place = { file: null, line }
    loseStrayCells(cells, columns, place, collector)
    const read = reader.read(cells, { ...place, path }, counted)
    if ('why' in read) collector.loseQuestion(place, 'row', read.why)
    else collector.keep(read)
  }
  return collector.collected()
}

const HEAD: Place = { file: null, line: 1 }

function checkColumns(columns: readonly string[], line: number): void {
  if (!hasQuestions(columns)) {
    throw new UnreadableFile(
      `Unexpected columns \`${columns.join('`, `').slice(0, 200)}\`, expected \`question\`, \`A\`, \`B\` … and \`key\``,
      { line },
    )
  }
  const unclear = twins(columns).find(({ kind }) => kind === 'question' || kind === 'option' || kind === 'key')
  if (unclear !== undefined)
    throw new UnreadableFile(
      `Unexpected columns \`${unclear.first}\` and \`${unclear.second}\`, expected one of them`,
      { line },
    )
}

/** A comma that is not quoted parts a text in two. */
function loseStrayCells(
  cells: readonly string[],
  columns: readonly string[],
  place: Place,
  collector: QuestionCollector,
): void {
  const stray = cells.filter((cell, i) => (columns[i] ?? '').trim() === '' && cell.trim() !== '')
  if (stray.length > 0)
    collector.lose(place, `cells \`${stray.map(begin).join('`, `')}\``, 'they stand below no name of a column')
}

/**
 * Parses a table, whatever of `,`, `;` and the tab parts its cells.
 * @throws UnreadableFile with the line
 */
function parseTable(text: string): Row[] {
  const delimiter = [',', ';', '\t'].toSorted((a, b) => countIn(text, b) - countIn(text, a))[0]!
  try {
    const rows: unknown = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      record_delimiter: '\n',
      skip_records_with_empty_values: true,
    })
    return (rows as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      cells: record.map(unquoteCell),
      line: info.lines - lineEnds(record),
    }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error ? Number(error.lines) : null
    throw new UnreadableFile(`Unexpected table, expected cells that are quoted rightly: ${error.message}`, { line })
  }
}

/** Lines that hold something, those inside of a quoted cell not counted. */
function countLines(text: string): number {
  let count = 0
  let isQuoted = false
  let isBlank = true
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === QUOTE) isQuoted = !isQuoted
    if (code !== LINE_END) isBlank = false
    else if (!isQuoted) {
      if (!isBlank) count++
      isBlank = true
    }
  }
  return isBlank ? count : count + 1
}

const QUOTE = '"'.charCodeAt(0)
const LINE_END = '\n'.charCodeAt(0)

/** In the head row. */
const countIn = (text: string, char: string) => text.slice(0, text.indexOf('\n')).split(char).length

const lineEnds = (cells: readonly string[]) => cells.join('').split('\n').length - 1
