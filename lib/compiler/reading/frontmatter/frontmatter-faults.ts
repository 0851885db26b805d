import type { YAMLException } from 'js-yaml'
import type { StageFinding } from '../../base/finding'
import { firstOfText } from './frontmatter-end'
import { findingOnLine } from './frontmatter-findings'

/** The findings about frontmatter that cannot be read as a whole. */
export function unparsable(error: YAMLException, block: readonly string[]): StageFinding[] {
  if (error.reason.includes('tab')) return block.flatMap(tabOn)
  // gray-matter passes the text from the line end after `---` to the engine, so its line numbers are one too high.
  const told = Math.min(Math.max((error.mark?.line ?? 1) - 1, 0), block.length - 1)
  const first = firstOfText(block, 0)
  const i = first === -1 ? told : Math.min(first, told)
  const { reason, mend } = wordsFor(error.reason)
  const what = i < told ? `\`${block[i]!.slice(0, 40)}\` in frontmatter` : `frontmatter (${reason})`
  return [{ ...findingOnLine(i + 2, block[i] ?? '', what, 'YAML of the form `name: value`'), mend }]
}

const QUOTE =
  'Write the line as `name: value`; a value that has `: ` or begins with a bracket or another sign of YAML needs quotes.'

/** Messages of the YAML parser, and the words for authors that replace them. */
const FAULTS: [told: RegExp, reason: string, mend: string][] = [
  [/^aliases exceeded/, 'a reference such as `*name`', 'Write the value itself in its place; references are not read.'],
  [/complex keys/, 'a name in braces', 'Put quotes around the value, or fill in the template.'],
  [/^duplicated mapping key/, 'a name that is there twice', 'Take one of the two lines away.'],
  [/^unknown scalar tag/, 'a type such as `!!js`', 'Take away what begins with `!`; the value alone is read.'],
]

function wordsFor(told: string): { reason: string; mend: string } {
  const [, reason = told, mend = QUOTE] = FAULTS.find(([pattern]) => pattern.test(told)) ?? []
  return { reason, mend }
}

/** YAML is indented by spaces only. Editors insert tabs. */
function tabOn(line: string, i: number): StageFinding[] {
  const indent = /^ *\t\s*/.exec(line)?.[0]
  if (indent === undefined) return []
  return [
    {
      ruleId: 'frontmatter-unread',
      span: { start: { line: i + 2, column: 1 }, end: { line: i + 2, column: indent.length + 1 } },
      reason: 'Unexpected tab at the beginning of a line of frontmatter, expected spaces',
      mend: 'Write two spaces for each tab.',
    },
  ]
}

export const frontmatterTooLong = (length: number, longest: number, line: string): StageFinding => ({
  ...findingOnLine(2, line, `frontmatter of \`${length}\` characters`, `at most \`${longest}\``),
  mend: 'Take out what is not needed, or move it into the text; nothing of the frontmatter was read.',
})

/** @param count  of the blank lines */
export function blankBefore(count: number): StageFinding {
  const span = { start: { line: 1, column: 1 }, end: { line: count + 1, column: 1 } }
  return {
    ruleId: 'frontmatter-unread',
    span,
    reason: 'Unexpected blank line before the frontmatter, expected `---` on the first line',
    mend: 'Remove the blank lines above `---`; it is read here, but not by Obsidian and other programs.',
  }
}

export const unknownLanguage = (number: number, line: string, language: string) =>
  findingOnLine(number, line, `frontmatter in \`${language.slice(0, 40)}\``, 'YAML after a plain `---`')

/** @param text  the index of the line with which the text of the note begins; −1 if there is none */
export function unfinished(lines: readonly string[], text: number): StageFinding {
  const at = text === -1 ? lines.findLastIndex((line) => line.trim() !== '') : text
  const place = text === -1 ? 'below' : 'above'
  return {
    ...findingOnLine(at + 1, lines[at]!, 'frontmatter without an end', `a closing line \`---\` ${place} this one`),
    mend: `Insert a line \`---\` ${place} this one; until then the fields are shown as text, and count for nothing.`,
  }
}
