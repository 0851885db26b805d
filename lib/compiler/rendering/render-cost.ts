import type { Span } from '../../model/message'
import { fenceBlocks } from '../source/fence-blocks'

/** A note has some 8,000 characters and 250 lines; a chapter of a book fits. */
const longestSource = 150_000
const mostLines = 4_000
/** micromark goes through a list, and through a page of quotes, once for each of them. */
const mostItems = 1_500
/** Brackets, emphasis, code spans, formulas: a note has some hundreds. */
const mostMarks = 12_000
/** Quotes and lists in one another. */
const deepestNesting = 32
/**
 * micromark compares the marks of a paragraph with one another. What that takes is told
 * by the pairs; a paragraph of prose has a thousand at most, a bad one of this many takes a second.
 */
const mostPairs = 6_000_000

export interface TooCostly {
  reason: string
  span: Span
}

/**
 * Whether Markdown would take long to parse, told by one pass over its characters (docs/decisions: what is refused).
 * @returns null for all that people write; else what is too much and where, the source's first line being 1
 */
export function renderCost(source: string): TooCostly | null {
  if (source.length > longestSource) return tooCostly(1, `${source.length} characters`, `${longestSource}`)
  const lines = source.split(/\r\n?|\n/u)
  const isCode = codeLines(lines)
  const count = { lines: 0, items: 0, marks: 0, near: 0, pairs: 0 }
  let inTable = false
  let wasBlank = true
  for (const [index, line] of lines.entries()) {
    const isBlank = line.trim() === ''
    if (!isBlank && ++count.lines > mostLines) return tooCostly(index + 1, `more than ${mostLines} lines`, 'fewer')
    if (!isCode.has(index)) count.items += itemsOf(line) + (wasBlank && line.startsWith('>') ? 1 : 0)
    if (count.items > mostItems) return tooCostly(index + 1, `more than ${mostItems} list items or quotes`, 'fewer')
    if (nestingOf(line, isCode.has(index)) > deepestNesting) {
      return tooCostly(index + 1, `quotes or lists more than ${deepestNesting} deep`, 'fewer')
    }
    const marks = line.match(/[[\]*_~`$<!&\\(|=]/gu)?.length ?? 0
    wasBlank = isBlank
    inTable = !isBlank && (inTable || isTableRule(line))
    // A blank line, a bullet and a row of a table begin a text of their own.
    count.near = isBlank || inTable || /^\s*[-+*]\s/u.test(line) ? marks : count.near + marks
    count.pairs += marks * count.near
    count.marks += marks
    if (count.marks > mostMarks || count.pairs > mostPairs)
      return tooCostly(index + 1, 'so many brackets and marks', 'fewer')
  }
  return null
}

/** How many list items a line opens: one may stand in another. */
function itemsOf(line: string): number {
  const markers = /^(?:[\s>]*(?:[-+*]|\d{1,9}[.)])(?=\s|$))+/u.exec(line)?.[0]
  return markers?.match(/[-+*]|\d+[.)]/gu)?.length ?? 0
}

/** The indices of lines that belong to fences. */
const codeLines = (lines: readonly string[]): Set<number> =>
  new Set(fenceBlocks(lines).flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)))

const isTableRule = (line: string) => line.includes('|') && /^[\s>|:-]+$/u.test(line)

/** How many containers a line opens or goes on in, from its markers and its indent. */
function nestingOf(line: string, fenced: boolean): number {
  if (fenced) return 0
  const markers = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/u.exec(line)?.[0] ?? ''
  const indent = /^[ \t]*/u.exec(markers)![0].length
  return (markers.match(/>|[-+*]|\d+[.)]/gu)?.length ?? 0) + indent / 4
}

function tooCostly(line: number, found: string, expected: string): TooCostly {
  const span = { start: { line, column: 1 }, end: { line, column: 2 } }
  return { span, reason: `Unexpected Markdown of ${found}, expected ${expected}` }
}
