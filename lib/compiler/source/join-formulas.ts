import { fenceBlocks } from './fence-blocks'
import { isPartedFormula } from './is-formula'

const OPENER = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(\$\$|\\\[)/u
/** Spaces but no line breaks: from each of many blank lines the search would go on to the last one. */
const HAS_OPENER = /^[^\S\n]*(?:\S+[^\S\n]+)?(?:\$\$|\\\[)/mu
/** In characters. Anything longer is an unclosed mark. */
const LONGEST = 4_000

/** Fills a blank line of a formula, which would end its paragraph. This character has no meaning in TeX. */
export const FORMULA_BLANK = '\u00a0'

/** Fills blank lines in displayed formulas. Line numbers and the columns of other lines do not change. */
export function joinFormulas(source: string): string {
  if (!HAS_OPENER.test(source)) return source
  const lines = source.split('\n')
  const inCode = new Set<number>()
  for (const { start, end } of fenceBlocks(lines)) for (let at = start; at < end; at++) inCode.add(at)
  for (let at = 0; at < lines.length; at++) {
    const close = inCode.has(at) ? at : closeOf(lines, at, inCode)
    for (let i = at; i < close; i++) if (lines[i]!.trim() === '') lines[i] = blankAbove(lines[i + 1]!)
    at = close
  }
  return lines.join('\n')
}

/** Indented like the line below it, so that it belongs to the same list item. */
const blankAbove = (line: string) => line.slice(0, line.search(/\S|$/u)) + FORMULA_BLANK

/** @returns the index of the last line of the formula that begins at `at`; `at` if it has no blank lines */
function closeOf(lines: readonly string[], at: number, inCode: ReadonlySet<number>): number {
  const [whole, open] = OPENER.exec(lines[at]!) ?? []
  if (whole === undefined) return at
  const close = open === '$$' ? '$$' : '\\]'
  let size = 0
  for (let i = at; i < lines.length && size < LONGEST && !inCode.has(i); i++) {
    const line = lines[i]!
    const rest = line.slice(i === at ? whole.length : 0).trimEnd()
    if (rest.endsWith(close)) return isParted(lines, at, i, whole.length, close) ? i : at
    if (rest.includes(close) || (i > at && OPENER.test(line))) return at
    size += rest.length + 1
  }
  return at
}

function isParted(lines: readonly string[], start: number, end: number, open: number, close: string): boolean {
  const tex = lines
    .slice(start, end + 1)
    .join('\n')
    .slice(open)
    .trimEnd()
    .slice(0, -close.length)
  return !tex.includes(close) && isPartedFormula(tex)
}
