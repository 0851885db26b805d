import { CsvError, type Options, parse } from 'csv-parse/sync'
import { UnreadableFile } from '../format'

export interface CsvRow {
  cells: string[]
  /** On which it begins, from 1. */
  line: number
}

/**
 * Parses a table by RFC 4180. Rows may differ in length.
 * @param options  which signs separate cells, which rows are skipped
 * @param linesBefore  lines of the file above the text
 * @throws UnreadableFile with the line
 */
export function parseRows(text: string, options: Options, linesBefore = 0): CsvRow[] {
  try {
    const rows: unknown = parse(text, { ...options, info: true, relax_column_count: true, record_delimiter: '\n' })
    return (rows as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      cells: record,
      line: linesBefore + info.lines - lineEnds(record),
    }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error ? linesBefore + Number(error.lines) : null
    throw new UnreadableFile(`Unexpected table, expected cells that are quoted rightly: ${error.message}`, { line })
  }
}

const lineEnds = (cells: readonly string[]) => cells.join('').split('\n').length - 1
