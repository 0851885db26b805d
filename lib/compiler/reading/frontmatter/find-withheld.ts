import type { StageFinding } from '../../base/finding'

/** Values that leave a note public in `draft` and `private`, and that withhold it in `publish` and `published`. */
const NO = /^(?:false|no|off|0)$/iu
const FIELD = /^["']?(\w+)["']?\s*[:=]\s*["']?([^"'#]*?)["']?\s*(?:#.*)?$/u

/**
 * Finds the field that keeps a note from readers. `draft` and `private` do with every value but an empty or a false
 * one: a note that was withheld by mistake is missed and found again, one that was published by mistake is not taken
 * back.
 * @param fields  names with values
 * @returns the field as `name: value`; null if the note is for readers
 */
export function findWithheld(fields: Iterable<readonly [name: string, value: unknown]>): string | null {
  for (const [name, value] of fields) {
    const text = String(value ?? '').trim()
    if (text !== '' && withholds(name.toLowerCase(), NO.test(text))) return `${name}: ${text.slice(0, 40)}`
  }
  return null
}

function withholds(name: string, isNo: boolean): boolean {
  if (name === 'draft' || name === 'private') return !isNo
  return (name === 'publish' || name === 'published') && isNo
}

/**
 * The fields of frontmatter that cannot be read as YAML. A note is not published because of a fault in another line.
 */
export const looseFields = (lines: readonly string[]): [name: string, value: string][] =>
  lines.flatMap((line) => {
    const [, name, value] = FIELD.exec(line) ?? []
    return name === undefined || value === undefined ? [] : [[name, value]]
  })

/** @param lines  of the file, of which the frontmatter is the first part */
export function noteWithheld(field: string, lines: readonly string[]): StageFinding {
  const name = field.slice(0, field.indexOf(':'))
  const line = Math.max(
    0,
    lines.findIndex((text) => text.replace(/^["']/u, '').startsWith(name)),
  )
  return {
    ruleId: 'note-withheld',
    span: { start: { line: line + 1, column: 1 }, end: { line: line + 1, column: lines[line]!.trimEnd().length + 1 } },
    reason: `Unexpected \`${field}\`, expected a note for readers (this one is not published)`,
    mend: 'Take the line out when others may read the note.',
  }
}
