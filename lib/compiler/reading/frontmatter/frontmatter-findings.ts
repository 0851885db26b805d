import type { Finding, Span } from '../../../model/message'
import type { StageFinding } from '../../base/finding'
import { NoteFields } from './frontmatter-schema'

export function misfit(name: string, value: unknown, expected: string, block: readonly string[]): StageFinding {
  const { number, text } = lineWhere(block, (line) => line.startsWith(`${name}:`))
  const shown = typeof value === 'object' ? `${name} of another kind` : String(value)
  return { ...findingOnLine(number, text, `\`${shown.slice(0, 60)}\``, expected), ...dayFix(number, text) }
}

/** The first line of frontmatter for which a condition holds, otherwise its first line. */
export function lineWhere(
  block: readonly string[],
  holds: (line: string) => boolean,
): { number: number; text: string } {
  const i = Math.max(0, block.findIndex(holds))
  return { number: i + 2, text: block[i]! }
}

/** The year first, and nothing is in doubt: `2025. 12. 1.` and `2025/12/1` are a calendar date. */
const OTHER_DAY = /^((?:created|modified|as_of):\s*)(["']?)(\d{4})([-./])\s?(\d{1,2})\4\s?(\d{1,2})\.?\2$/

function dayFix(line: number, text: string): Pick<Finding, 'fix'> {
  const match = OTHER_DAY.exec(text.trimEnd())
  if (match === null) return {}
  const [whole, name, , year, , month, day] = match
  const usual = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  if (!NoteFields.shape.created.safeParse(usual).success) return {}
  const span = { start: { line, column: name!.length + 1 }, end: { line, column: whole.length + 1 } }
  return { fix: { span, text: usual } }
}

/** A finding on the first line that contains the word, otherwise on the first line. */
export function findingAt(word: string, what: string, expected: string, block: readonly string[]): StageFinding {
  const { number, text } = lineWhere(block, (line) => line.includes(word))
  return findingOnLine(number, text, what, expected)
}

export function findingOnLine(line: number, text: string, what: string, expected: string): StageFinding {
  const span: Span = { start: { line, column: 1 }, end: { line, column: text.trimEnd().length + 1 } }
  const reason = `Unexpected ${what}, expected ${expected}`
  return { ruleId: 'frontmatter-unread', span, reason, mend: `Write ${expected} here.` }
}
