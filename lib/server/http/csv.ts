import 'server-only'

type Rows = readonly (readonly (string | number | null)[])[]

/** The byte order mark at the beginning of a table: spreadsheets recognise UTF-8 by it. */
export const CSV_MARK = '\uFEFF'

/** Writes a table as RFC 4180 CSV. */
export const writeCsv = (rows: Rows): string => `${CSV_MARK}${csvRows(rows)}`

/** Writes rows of a table. An apostrophe is put before cells that a spreadsheet would run as formulas. */
export const csvRows = (rows: Rows): string => rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

function cell(value: string | number | null): string {
  if (typeof value !== 'string') return String(value ?? '')
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
