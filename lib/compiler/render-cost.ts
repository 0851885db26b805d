import type { Span } from '../model/message'

/** A note of the vault has 8,000 characters; a book's chapter fits. */
const longestSource = 400_000
/** Quotes and lists in one another. */
const deepestNesting = 32
/**
 * micromark compares marks of a paragraph with one another: brackets, emphasis, code spans. The sum of their squares
 * over the paragraphs is what it costs; a long paragraph of prose comes to some 10,000.
 */
const markBudget = 9_000_000

export interface TooCostly {
  reason: string
  span: Span
}

/**
 * Whether Markdown would take long to parse, told by one pass over its characters.
 * @returns null for all that people write; else what is too much and where, the source's first line being 1
 */
export function renderCost(source: string): TooCostly | null {
  if (source.length > longestSource) {
    return tooCostly(1, `Unexpected length of ${source.length} characters, expected at most ${longestSource}`)
  }
  let fence: string | null = null
  let spent = 0
  let marks = 0
  let line = 0
  for (const text of source.split(/\r\n?|\n/u)) {
    line++
    const edge = /^[\s>]*(`{3,}|~{3,})/u.exec(text)?.[1]
    if (edge !== undefined) fence = nextFence(fence, edge)
    if (nestingOf(text, fence !== null) > deepestNesting) {
      return tooCostly(line, `Unexpected quotes or lists more than ${deepestNesting} deep, expected fewer`)
    }
    const own = text.match(/[[\]*_~`$<!&\\(]/gu)?.length ?? 0
    // A list's next item or a blank line begins a new paragraph.
    marks = /^\s*$|^\s*(?:[-+*]|\d{1,9}[.)])\s/u.test(text) ? own : marks + own
    spent += own * marks
    if (spent > markBudget)
      return tooCostly(line, 'Unexpected number of brackets and marks in one place, expected fewer')
  }
  return null
}

function nextFence(open: string | null, edge: string): string | null {
  if (open === null) return edge
  return edge.startsWith(open) ? null : open
}

/** How many containers a line opens or goes on in, from its markers and its indent. */
function nestingOf(line: string, fenced: boolean): number {
  const markers = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/u.exec(line)?.[0] ?? ''
  const opened = markers.match(/>|[-+*]|\d+[.)]/gu)?.length ?? 0
  const indent = fenced ? 0 : /^[ \t]*/u.exec(markers)![0].length
  return (fenced ? 0 : opened) + indent / 4
}

function tooCostly(line: number, reason: string): TooCostly {
  return { reason, span: { start: { line, column: 1 }, end: { line, column: 2 } } }
}
