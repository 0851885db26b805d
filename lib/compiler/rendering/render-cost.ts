import type { Span } from '../../model/message'
import { fenceBlocks } from '../source/fence-blocks'

/** A note has about 8,000 characters and 250 lines; a chapter of a book fits. Longer sources are parsed in pieces. */
const LONGEST_SOURCE = 150_000
const MOST_LINES = 4_000
/** micromark goes through a whole list once for each of its items. It does the same with quotes. */
const MOST_ITEMS = 1_500
/** Characters of brackets, emphasis, code spans and formulas. A note has a few hundred. */
const MOST_MARKS = 12_000
/** Levels of quotes and lists. */
const DEEPEST_NESTING = 32
/**
 * micromark compares the marks of a paragraph with each other, so its time depends on the pairs. A paragraph of prose has a
 * thousand at most. One with this many takes a second.
 */
const MOST_PAIRS = 6_000_000

export interface TooCostly {
  reason: string
  /** Whether deep nesting makes it costly, and not length alone. */
  isDeep: boolean
  span: Span
}

/**
 * Finds whether Markdown would take long to parse, in one pass over its characters (docs/decisions/0009).
 * @returns null if not, as for everything that people write; else what is too much and where, counting lines from 1
 */
export function renderCost(source: string): TooCostly | null {
  const lines = source.split(/\r\n?|\n/u)
  const isCode = codeLines(lines)
  const count = { lines: 0, items: 0, marks: 0, near: 0, pairs: 0 }
  let tooLong = source.length > LONGEST_SOURCE ? tooCostly(1, `${source.length} characters`, LONGEST_SOURCE) : null
  let inTable = false
  let wasBlank = true
  for (const [index, line] of lines.entries()) {
    const isBlank = line.trim() === ''
    if (nestingOf(line, isCode.has(index)) > DEEPEST_NESTING)
      return tooDeep(index + 1, `quotes or lists more than ${DEEPEST_NESTING} deep`, DEEPEST_NESTING)
    if (!isBlank) count.lines++
    if (!isCode.has(index)) count.items += itemsOf(line) + (wasBlank && line.startsWith('>') ? 1 : 0)
    const marks = line.match(/[[\]*_~`$<!&\\(|=]/gu)?.length ?? 0
    wasBlank = isBlank
    inTable = !isBlank && (inTable || isTableRule(line))
    // Blank lines, bullets and rows of a table begin a new text.
    count.near = isBlank || inTable || /^\s*[-+*]\s/u.test(line) ? marks : count.near + marks
    count.pairs += marks * count.near
    count.marks += marks
    if (count.pairs > MOST_PAIRS) {
      const found = `more than ${MOST_PAIRS} pairs of ${MARKS} that are near each other`
      // No row of a table is long, so a table of any length may be read at sight.
      if (!inTable) return tooDeep(index + 1, found, MOST_PAIRS)
      tooLong ??= tooCostly(index + 1, found, MOST_PAIRS)
    }
    tooLong ??= lengthFault(count, index + 1)
  }
  return tooLong
}

/** What a message calls the characters that `MOST_MARKS` counts. */
const MARKS = 'brackets and other markup characters'

function lengthFault({ lines, items, marks }: Record<'lines' | 'items' | 'marks', number>, line: number) {
  if (lines > MOST_LINES) return tooMany(line, 'lines', MOST_LINES)
  if (items > MOST_ITEMS) return tooMany(line, 'list items or quotes', MOST_ITEMS)
  return marks > MOST_MARKS ? tooMany(line, MARKS, MOST_MARKS) : null
}

const tooMany = (line: number, things: string, limit: number) => tooCostly(line, `more than ${limit} ${things}`, limit)

const tooDeep = (line: number, found: string, limit: number): TooCostly => ({
  ...tooCostly(line, found, limit),
  isDeep: true,
})

/** How many list items a line opens. One may be inside another: `- - a`. */
function itemsOf(line: string): number {
  const markers = /^(?:[\s>]*(?:[-+*]|\d{1,9}[.)])(?=\s|$))+/u.exec(line)?.[0]
  return markers?.match(/[-+*]|\d+[.)]/gu)?.length ?? 0
}

/** The indices of lines that belong to fences. */
const codeLines = (lines: readonly string[]): Set<number> =>
  new Set(fenceBlocks(lines).flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)))

const isTableRule = (line: string) => line.includes('|') && /^[\s>|:-]+$/u.test(line)

/** How many containers a line is in, by its markers and its indent. */
function nestingOf(line: string, fenced: boolean): number {
  if (fenced) return 0
  const markers = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/u.exec(line)?.[0] ?? ''
  const indent = markers.search(/[^ \t]|$/u)
  return (markers.match(/>|[-+*]|\d+[.)]/gu)?.length ?? 0) + indent / 4
}

function tooCostly(line: number, found: string, limit: number): TooCostly {
  const span = { start: { line, column: 1 }, end: { line, column: 2 } }
  return { span, isDeep: false, reason: `Unexpected Markdown of ${found}, expected at most ${limit}` }
}
