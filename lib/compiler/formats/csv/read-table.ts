import { begin, type Place } from '../collecting/found-question'
import { checkCount, QuestionCollector } from '../collecting/question-collector'
import { type CsvRow, parseRows } from '../files/csv-rows'
import { type Imported, type SourceFile, UnreadableFile } from '../format'
import { columnRole, FieldReader, hasQuestions, twins } from '../named-fields/read-named-fields'
import { unquoteCell } from './quote-cell'

/** @throws UnreadableFile */
export function readTable(file: SourceFile): Imported {
  const collector = new QuestionCollector(file.beside)
  const text = collector.decode(file)
  checkCount(countLines(text) - 1) // before the table is parsed, which takes long where it is too long
  const [head, ...rows] = parseTable(text)
  collector.meet(rows.length)
  const columns = head?.cells ?? []
  checkColumns(columns, head?.line ?? 1)
  for (const column of columns) {
    if (column.trim() !== '' && columnRole(column) === null)
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

/** A comma that is not quoted splits a text in two, so that later cells belong to no column. */
function loseStrayCells(
  cells: readonly string[],
  columns: readonly string[],
  place: Place,
  collector: QuestionCollector,
): void {
  const stray = cells.filter((cell, i) => (columns[i] ?? '').trim() === '' && cell.trim() !== '')
  if (stray.length > 0)
    collector.lose(place, `cells \`${stray.map(begin).join('`, `')}\``, 'they are in a column without a name')
}

/** Counts lines that are not blank, without those inside a quoted cell. */
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

function parseTable(text: string): CsvRow[] {
  const rows = parseRows(text, { bom: true, delimiter: delimiterOf(text), skip_records_with_empty_values: true })
  return rows.map(({ cells, line }) => ({ cells: cells.map(unquoteCell), line }))
}

/** The one of the usual separators that the head row has most of. */
function delimiterOf(text: string): string {
  const head = text.slice(0, text.indexOf('\n'))
  const count = (char: string) => head.split(char).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0]!
}
