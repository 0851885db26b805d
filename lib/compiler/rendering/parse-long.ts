import type { Code, Root, RootContent } from 'mdast'
import { fenceBlocks } from '../source/fence-blocks'
import { joinFormulas } from '../source/join-formulas'
import { definedIn, moveDown } from './note-definitions'
import { parseMarkdown } from './parse-markdown'
import { preEnd } from './plain/pre-block'
import { setAsidePlain } from './plain/set-aside-plain'
import { MOST_SHOWN, renderCost, type TooCostly } from './render-cost'

/** A piece ends at the first end of a block after this many lines. */
const USUAL_LINES = 200
/** A list that is longer is cut between two items, and joined again after parsing. */
const LIST_LINES = 500
const USUAL_CHARS = 40_000

const BLANK = /^[ \t]*$/u
const TOP_ITEM = /^(?:[-*+]|\d{1,9}[.)])[ \t]/u

interface Piece {
  /** Indices of lines. */
  start: number
  end: number
}

/**
 * Parses a text that is too long to be parsed at once. micromark's time grows with the square of some lengths, so it gets
 * the text in pieces. Passages that would still take long are shown as they are written.
 * @returns `left`: these passages, with their places in the text
 */
export function parseLong(source: string): { tree: Root; left: TooCostly[] } {
  const lines = joinFormulas(source).split('\n') // no formula has a blank line now, so none is cut
  const reading: Reading = {
    lines,
    inside: new Set([...insideFences(lines), ...insidePre(lines)]),
    names: definedIn(source),
    left: [],
    shown: MOST_SHOWN,
  }
  const tree: Root = { type: 'root', children: [] }
  for (const piece of cut({ start: 0, end: lines.length }, USUAL_LINES, reading)) {
    append(tree, readPiece(piece, reading))
  }
  return { tree, left: reading.left }
}

interface Reading {
  lines: readonly string[]
  /** Indices of lines that continue a fence or preformatted HTML. */
  inside: ReadonlySet<number>
  /** Names of what is defined anywhere in the text. */
  names: readonly string[]
  left: TooCostly[]
  /** How many characters of what is left may still be shown. */
  shown: number
}

const insideFences = (lines: readonly string[]): number[] =>
  fenceBlocks(lines).flatMap(({ start, end }) => Array.from({ length: end - start - 1 }, (_, i) => start + i + 1))

/** HTML without an end is left out: its text would be one piece to the end of the page. */
function insidePre(lines: readonly string[]): number[] {
  const inside: number[] = []
  for (let at = 0; at < lines.length; at++) {
    const end = preEnd(lines, at)
    if (end === Number.POSITIVE_INFINITY) return inside
    for (; end !== null && at < end - 1; at++) inside.push(at + 1)
  }
  return inside
}

function readPiece(piece: Piece, reading: Reading): RootContent[] {
  const { lines, names } = reading
  const text = lines.slice(piece.start, piece.end).join('\n')
  const cost = renderCost(text)
  if (cost === null) {
    const tree = parseMarkdown(text, false, names)
    moveDown(tree, piece.start)
    return tree.children
  }
  const finer = cut(piece, 1, reading)
  if (finer.length > 1) return finer.flatMap((one) => readPiece(one, reading))
  return readAtSight(text, piece, cost) ?? [leave(text, piece, cost, reading)]
}

/** Reads a passage without micromark, such as a long table. Takes linear time, except for deep nesting. */
function readAtSight(text: string, { start }: Piece, { isDeep }: TooCostly): RootContent[] | null {
  const { source, plain } = isDeep ? { source: text, plain: new Map() } : setAsidePlain(text)
  if (source !== null) return null
  const children = [...plain.values()].flat()
  moveDown({ type: 'root', children }, start)
  return children
}

function leave(text: string, { start }: Piece, cost: TooCostly, reading: Reading): Code {
  const line = cost.span.start.line + start
  reading.left.push({ ...cost, span: { start: { line, column: 1 }, end: { line, column: 2 } } })
  const value = text.slice(0, reading.shown)
  reading.shown -= value.length
  return { type: 'code', value }
}

/** Cuts a piece between blocks: before lines that continue nothing. */
function cut({ start, end }: Piece, usual: number, reading: Reading): Piece[] {
  const pieces: Piece[] = []
  let [from, chars] = [start, 0]
  for (let at = start; at < end; at++) {
    const isLong = at - from >= usual || chars > USUAL_CHARS
    if (at > from && isLong && isBoundary(at, at - from, reading)) {
      pieces.push({ start: from, end: at })
      ;[from, chars] = [at, 0]
    }
    chars += reading.lines[at]!.length
  }
  return [...pieces, { start: from, end }]
}

function isBoundary(at: number, size: number, { lines, inside }: Reading): boolean {
  const line = lines[at]!
  if (inside.has(at) || BLANK.test(line) || /^[ \t]/u.test(line)) return false
  if (TOP_ITEM.test(line)) return size >= LIST_LINES && TOP_ITEM.test(lines[at - 1]!)
  return BLANK.test(lines[at - 1]!)
}

/** Appends the blocks of a piece. A list that was cut is joined again. */
function append({ children }: Root, nodes: readonly RootContent[]): void {
  const [last, first] = [children.at(-1), nodes[0]]
  const isCut = last?.type === 'list' && first?.type === 'list' && last.ordered === first.ordered
  if (isCut) {
    last.spread ||= first.spread ?? false
    for (const item of first.children) last.children.push(item)
  }
  for (const node of isCut ? nodes.slice(1) : nodes) children.push(node)
}
