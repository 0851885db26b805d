import { CsvError, parse } from 'csv-parse/sync'
import type { ExportedNote, ExportedQuestion, ItemBank } from '../../../model/bank'
import { askable, labelOf, unique } from '../bank/askable'
import { begin, type FoundQuestion, fileQuestions } from '../bank/file-questions'
import { decodeText } from '../files/decode-text'
import {
  type Carried,
  type Loss,
  type ReadableFormat,
  type SourceFile,
  UnreadableFile,
  type WritableFormat,
} from '../format'
import { countedIn, hasQuestions, readNamedFields, roleOf, twins } from '../named-fields/read-named-fields'

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
  const width = Math.max(2, ...notes.flatMap((note) => note.questions.map(({ options }) => options.length)))
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
  return [head, ...rows].map((row) => `${row.map(quote).join(',')}\r\n`).join('')
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

/** A spreadsheet would run these as formulas; the apostrophe makes it text, and is taken off again when it is read. */
const FORMULA = /^'*[=+\-@\t]/
const quote = (value: string) => `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`
const unquote = (value: string) => (value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value)

interface Row {
  cells: string[]
  /** On which it begins, from 1. */
  line: number
}

function readCsv(file: SourceFile): Carried {
  const [head, ...rows] = parseTable(decodeText(file))
  const columns = head?.cells ?? []
  if (!hasQuestions(columns)) {
    throw new UnreadableFile(
      `Unexpected columns \`${columns.join('`, `').slice(0, 200)}\`, expected \`question\`, \`A\`, \`B\` … and \`key\``,
      { line: head?.line ?? 1 },
    )
  }
  const pairs = twins(columns)
  const unclear = pairs.find(({ kind }) => kind === 'question' || kind === 'option' || kind === 'key')
  if (unclear !== undefined)
    throw new UnreadableFile(
      `Unexpected columns \`${unclear.first}\` and \`${unclear.second}\`, expected one of them`,
      {
        line: head!.line,
      },
    )
  const counted = countedIn(
    columns,
    rows.map(({ cells }) => cells.map(unquote)),
  )
  const losses: Loss[] = columns.filter((column) => column.trim() !== '' && roleOf(column) === null).map(unknownColumn)
  losses.push(...pairs.map(secondColumn))
  const found: FoundQuestion[] = []
  const path = file.name.replace(/\.[ct]sv$/i, '')
  for (const { cells, line } of rows) {
    const read = readNamedFields(
      columns.map((column, i) => [column, unquote(cells[i] ?? '')]),
      { file: null, line, path },
      counted,
    )
    losses.push(...strayCells(cells, line, columns))
    if ('why' in read) losses.push({ file: null, line, what: 'row', why: read.why })
    else found.push(read)
  }
  const filed = fileQuestions(found)
  return { bank: filed.bank, losses: [...losses, ...filed.losses] }
}

const unknownColumn = (column: string): Loss => ({
  file: null,
  line: 1,
  what: `column \`${column}\``,
  why: 'a question has nothing of this name',
})

/** A comma that is not quoted parts a text in two. */
function strayCells(cells: readonly string[], line: number, columns: readonly string[]): Loss[] {
  const stray = cells.filter((cell, i) => cell.trim() !== '' && (columns[i] ?? '').trim() === '')
  const what = `cells \`${stray.map(begin).join('`, `')}\``
  return stray.length === 0 ? [] : [{ file: null, line, what, why: 'they stand below no name of a column' }]
}

const secondColumn = ({ first, second }: { first: string; second: string }): Loss => ({
  file: null,
  line: 1,
  what: `column \`${second}\``,
  why: `\`${first}\` is read in its place`,
})

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
      cells: record,
      line: info.lines - lineEnds(record),
    }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error ? Number(error.lines) : null
    throw new UnreadableFile(`Unexpected table, expected cells that are quoted rightly: ${error.message}`, { line })
  }
}

/** In the head row. */
const countIn = (text: string, char: string) => text.slice(0, text.indexOf('\n')).split(char).length

const lineEnds = (cells: readonly string[]) => cells.join('').split('\n').length - 1
