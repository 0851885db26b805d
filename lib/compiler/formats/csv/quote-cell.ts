/** A spreadsheet would run these as formulas. An apostrophe makes them text, and is removed on reading. */
const FORMULA = /^'*[=+\-@\t\r]/

/** A cell of a table by RFC 4180. */
export const quoteCell = (value: string): string =>
  `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`

export const unquoteCell = (value: string): string =>
  value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value
