import type { Code, Root, RootContent } from 'mdast'
import { fenceBlocks } from '../../source/fence-blocks'
import { joinFormulas } from '../../source/join-formulas'
import { definedIn, moveDown } from '../note-definitions'
import { parseMarkdown } from '../parse-markdown'
import { preEnd } from '../plain/pre-block'
import { setAsidePlain } from '../plain/set-aside-plain'
import { renderCost, type TooCostly } from '../render-cost'
import { Cutter, type Piece, type Sizes } from './cut-pieces'

const USUAL: Sizes = { lines: 200, linesWithin: 500 }
/** The sizes of smaller pieces, into which a piece is cut that would still take long. */
const FINER: Sizes = { lines: 1, linesWithin: 50 }
/**
 * Nodes of the parsed tree: blocks, words between marks, links. A book of two megabytes has about 80,000. With more, each
 * of the later steps takes a second, and browsers take longer.
 */
const MOST_NODES = 300_000

/**
 * Parses a text that is too long to be parsed at once. micromark's time grows with the square of some lengths, so it gets
 * the text in pieces. Passages that would still take long are shown as they are written.
 * @returns `left`: these passages, with their places in the text
 */
export function parseLong(source: string): { tree: Root; left: TooCostly[] } {
  const lines = joinFormulas(source).split('\n') // no formula has a blank line now, so none is cut
  const cutter = new Cutter(lines, new Set([...insideFences(lines), ...insidePre(lines)]))
  const reading: Reading = { lines, cutter, names: definedIn(source), left: [], nodes: 0, isFull: false }
  const tree: Root = { type: 'root', children: [] }
  readPieces(cutter.cut({ start: 0, end: lines.length }, USUAL), reading, tree.children)
  return { tree, left: reading.left }
}

interface Reading {
  lines: readonly string[]
  cutter: Cutter
  /** Names of what is defined anywhere in the text. */
  names: readonly string[]
  left: TooCostly[]
  /** How many nodes were read. */
  nodes: number
  /** Whether what follows was left as it is written. */
  isFull: boolean
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

function readPieces(pieces: readonly Piece[], reading: Reading, blocks: RootContent[]): void {
  for (const piece of pieces) {
    if (reading.isFull) return
    append(blocks, readPiece(piece, reading), piece, reading)
    if (!reading.isFull && reading.nodes > MOST_NODES) blocks.push(...leaveRest(piece.end, reading))
  }
}

function readPiece(piece: Piece, reading: Reading): RootContent[] {
  const head = headLines(piece, reading)
  const text = [...head, ...reading.lines.slice(piece.start, piece.end)].join('\n')
  const start = piece.start - head.length
  const cost = renderCost(text)
  if (cost === null) {
    const tree = parseMarkdown(text, false, reading.names)
    moveDown(tree, start)
    return countNodes(tree.children, reading)
  }
  const finer = reading.cutter.cut(piece, FINER)
  if (finer.length === 1) {
    const read = readAtSight(text, start, cost)
    const isRead = read !== null && sizeOf(read) <= MOST_NODES
    return isRead ? countNodes(read, reading) : [leave(text, start, read === null ? cost : tooMany(1), reading)]
  }
  const blocks: RootContent[] = []
  readPieces(finer, reading, blocks)
  return blocks
}

/** Rows of a table that was cut are a table only below its first two lines. */
function headLines({ start }: Piece, { lines, cutter }: Reading): readonly string[] {
  const head = cutter.headOf(start)
  return head === undefined ? [] : lines.slice(head, head + 2)
}

/** Reads a passage without micromark, such as a long table. Takes linear time, except for deep nesting. */
function readAtSight(text: string, start: number, { isDeep }: TooCostly): RootContent[] | null {
  const { source, plain } = isDeep ? { source: text, plain: new Map() } : setAsidePlain(text)
  if (source !== null) return null
  const children = [...plain.values()].flat()
  moveDown({ type: 'root', children }, start)
  return children
}

function countNodes(nodes: RootContent[], reading: Reading): RootContent[] {
  reading.nodes += sizeOf(nodes)
  return nodes
}

function sizeOf(nodes: readonly RootContent[]): number {
  let count = 0
  for (const node of nodes) count += 1 + ('children' in node ? sizeOf(node.children) : 0)
  return count
}

const tooMany = (line: number): TooCostly => ({
  reason: `Unexpected Markdown of more than ${MOST_NODES} words, links and blocks, expected at most ${MOST_NODES}`,
  isDeep: false,
  span: { start: { line, column: 1 }, end: { line, column: 2 } },
})

/** What follows the last piece that there is room for. */
function leaveRest(end: number, reading: Reading): Code[] {
  reading.isFull = true
  const rest = reading.lines.slice(end).join('\n').trim()
  return rest === '' ? [] : [leave(rest, end, tooMany(1), reading)]
}

function leave(value: string, start: number, cost: TooCostly, reading: Reading): Code {
  const line = cost.span.start.line + start
  reading.left.push({ ...cost, span: { start: { line, column: 1 }, end: { line, column: 2 } } })
  return { type: 'code', value }
}

/** Appends the blocks of a piece. A list or table that was cut is joined again. */
function append(blocks: RootContent[], nodes: readonly RootContent[], { start }: Piece, { cutter }: Reading): void {
  const [last, first] = [blocks.at(-1), nodes[0]]
  const rest = nodes.slice(1)
  if (last?.type === 'list' && first?.type === 'list' && cutter.continuesList(start)) {
    last.spread ||= first.spread || cutter.followsBlank(start)
    for (const item of first.children) last.children.push(item)
  } else if (last?.type === 'table' && first?.type === 'table' && cutter.headOf(start) !== undefined) {
    for (const row of first.children.slice(1)) last.children.push(row)
  } else if (first) rest.unshift(first)
  for (const node of rest) blocks.push(node)
}
