import type { AlignType, Blockquote, List, ListItem, RootContent, TableRow } from 'mdast'
import { FENCE_START } from '../../source/fences'
import { makeCallout } from '../syntax/callout'
import { readPlainPhrasing } from './plain-phrasing'
import { inside, type SourceLine } from './source-line'

/** A block that begins at a given line. */
interface Found {
  block: RootContent
  /** The index of the line after it. */
  end: number
}

type Lines = readonly SourceLine[]

const HEADING = /^(#{1,6}) +(?=[^ #])/
const CLOSED_HEADING = / #+ *$/
const RULE = /^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/
const ITEM = /^ {0,3}([-*+]|\d{1,9}[.)]) {1,4}(?=[^ ])/
const ROW = /^\|.*\| *$/
const DELIMITER_ROW = /^\|(?: *:?-+:? *\|)+ *$/
/** The beginning of a line that may be more than words. Stars of bold text and brackets of wiki links are not among them. */
const SPECIAL =
  /^ *(?:[>|<~$\\]|=+ *$|#(?:[# ]|$)|:-|\[(?:[- xX?/>!]\]|\^)|\d{1,9}[.)](?: |$)|[-+_](?:[-+_ |:]|$)|\*(?!\*?[^ *]))/
const OPENS_FENCE = new RegExp(`^ *${FENCE_START}`)

const isSpecial = ({ text }: SourceLine) => SPECIAL.test(text) || OPENS_FENCE.test(text)

/**
 * Reads the blocks that nearly all notes consist of: headings, paragraphs, lists, tables, quotes.
 * Gives what micromark gives, except for positions: see `readPlainPhrasing`.
 * @param lines  without tabs; the first one continues nothing
 * @returns null if there is anything else
 */
export function readPlainBlocks(lines: Lines): RootContent[] | null {
  const blocks: RootContent[] = []
  for (let at = nextWords(lines, 0); at < lines.length; ) {
    const found = readBlock(lines, at)
    if (found === null) return null
    blocks.push(found.block)
    at = nextWords(lines, found.end)
  }
  return blocks
}

/** Whether there is a line that is not blank. */
const hasWords = (line: SourceLine | undefined): line is SourceLine => line !== undefined && /[^ ]/.test(line.text)

function readBlock(lines: Lines, at: number): Found | null {
  const line = lines[at]!
  const heading = HEADING.exec(line.text)
  if (heading !== null) return readHeading(line, heading, at)
  if (RULE.test(line.text)) return { block: { type: 'thematicBreak' }, end: at + 1 }
  const item = ITEM.exec(line.text)
  if (item !== null) return readList(lines, at, item)
  if (line.text.startsWith('|')) return readTable(lines, at)
  if (line.text.startsWith('>')) return readQuote(lines, at)
  return line.text.startsWith(' ') || isSpecial(line) ? null : readParagraph(lines, at)
}

function readHeading(line: SourceLine, [mark, hashes = '']: RegExpExecArray, at: number): Found | null {
  const children = CLOSED_HEADING.test(line.text) ? null : readPlainPhrasing([inside(line, mark.length)])
  return children && { block: { type: 'heading', depth: hashes.length as 1, children }, end: at + 1 }
}

function readParagraph(lines: Lines, at: number): Found | null {
  let end = at + 1
  for (let line = lines[end]; hasWords(line) && !isSpecial(line); line = lines[end]) end++
  if (!isEnd(lines[end])) return null
  const children = readPlainPhrasing(lines.slice(at, end), true)
  return children && { block: { type: 'paragraph', children }, end }
}

/** Whether a line ends a paragraph for certain, however deep the paragraph is. */
function isEnd(line: SourceLine | undefined): boolean {
  if (!hasWords(line) || line.text.startsWith('>') || HEADING.test(line.text)) return true
  return /^(?:[-*+]|1[.)])$/.test(ITEM.exec(line.text)?.[1] ?? '')
}

function readQuote(lines: Lines, at: number): Found | null {
  const own: SourceLine[] = []
  for (let line = lines[at]; line?.text.startsWith('>'); line = lines[at + own.length])
    own.push(inside(line, line.text.startsWith('> ') ? 2 : 1))
  const end = at + own.length
  if (hasWords(lines[end])) return null
  const children = readPlainBlocks(own)
  if (children === null) return null
  const quote: Blockquote = { type: 'blockquote', children: children as [] }
  makeCallout(quote)
  return { block: quote, end }
}

/** Gives up at a list that does not begin with 1: what precedes it decides whether it is a list. */
function readList(lines: Lines, at: number, [, mark = '']: RegExpExecArray): Found | null {
  if (/^\d/.test(mark) && !/^1.$/.test(mark)) return null
  const kind = mark.at(-1)
  const isOrdered = mark.length > 1
  const list: List = { type: 'list', ordered: isOrdered, start: isOrdered ? 1 : null, spread: false, children: [] }
  let end = at
  for (;;) {
    const found = readItem(lines, end)
    if (found === null) return null
    list.children.push(found.item)
    end = found.end
    const next = nextWords(lines, end)
    if (kindOf(lines[next]) !== kind) break
    list.spread ||= next > end
    end = next
  }
  return { block: list, end }
}

/** The index of the first line that is not blank, beginning with this one. */
function nextWords(lines: Lines, from: number): number {
  let at = from
  while (at < lines.length && !hasWords(lines[at])) at++
  return at
}

/** The last character of an item's marker. Items with another one belong to another list. */
const kindOf = (line: SourceLine | undefined) =>
  line === undefined || RULE.test(line.text) ? undefined : ITEM.exec(line.text)?.[1]?.at(-1)

/** Reads an item whose lines are all indented, without blank lines between them. */
function readItem(lines: Lines, at: number): { item: ListItem; end: number } | null {
  const first = lines[at]!
  const size = ITEM.exec(first.text)![0].length
  const own = [inside(first, size)]
  const indent = ' '.repeat(size)
  for (let line = lines[at + 1]; hasWords(line) && line.text.startsWith(indent); line = lines[at + own.length])
    own.push(inside(line, size))
  const end = at + own.length
  if (kindOf(lines[end]) !== kindOf(first) && !isEnd(lines[end])) return null
  const next = nextWords(lines, end)
  if (next > end && lines[next]?.text.startsWith(' ')) return null
  const children = readPlainBlocks(own)
  return children && { item: { type: 'listItem', spread: false, checked: null, children: children as [] }, end }
}

function readTable(lines: Lines, at: number): Found | null {
  let end = at
  while (ROW.test(lines[end]?.text ?? '')) end++
  if (hasWords(lines[end])) return null
  const [head, delimiters, ...body] = lines.slice(at, end)
  if (head === undefined || delimiters === undefined || !DELIMITER_ROW.test(delimiters.text)) return null
  const align = cellsOf(delimiters).map(({ text }) => alignOf(text.trim()))
  if (cellsOf(head).length !== align.length) return null
  if ([head, ...body].some(({ text }) => text.includes('\\'))) return null // a bar may be escaped
  const rows = [head, ...body].map(readRow)
  return rows.every((row) => row !== null) ? { block: { type: 'table', align, children: rows }, end } : null
}

function readRow(line: SourceLine): TableRow | null {
  const cells = cellsOf(line).map((cell) => readPlainPhrasing([cell]))
  if (!cells.every((cell) => cell !== null)) return null
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) }
}

function cellsOf(line: SourceLine): SourceLine[] {
  let column = line.column + 1
  const cells = line.text.slice(1, line.text.lastIndexOf('|')).split('|')
  return cells.map((text) => {
    const cell = { text, number: line.number, column }
    column += text.length + 1
    return cell
  })
}

function alignOf(delimiter: string): AlignType {
  const [left, right] = [delimiter.startsWith(':'), delimiter.endsWith(':')]
  return left && right ? 'center' : left ? 'left' : right ? 'right' : null
}
