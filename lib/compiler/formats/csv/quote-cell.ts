/** A spreadsheet would run these as formulas; the apostrophe makes it text, and is taken off again when it is read. */
const FORMULA = /^'*[=+\-@\t]/

/** A cell of a table by RFC 4180. */
export const quoteCell = (value: string): string =>
  `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`

export const unquoteCell = (value: string): string =>
  value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value
