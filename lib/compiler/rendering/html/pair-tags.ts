import type { Html, Nodes, Root } from 'mdast'
import { EMPTY, INLINE, isHtmlName, OPEN_ENDED } from '../syntax/html-names'

/** A piece of HTML: text or a tag. */
export type HtmlPiece = { text: string } | Tag

export interface Tag {
  /** In lower case. */
  name: string
  isEnd: boolean
  /** As written. */
  attributes: string
  source: string
  /** The tag at the other end of the element; null if it is missing. */
  partner: Tag | null
  /** Whether it begins or ends an element. If not, a tag of running text is shown as text, and any other is left out. */
  isKept: boolean
  /** Of a player: whether a file that it may play was met. */
  offers?: true
  /** The name that the start tag was written with. The end tag gets the same one. */
  written?: string
}

declare module 'mdast' {
  interface HtmlData {
    pieces?: HtmlPiece[]
  }
}

/** A comma behind a quoted value is a slip that browsers forgive. */
const TAG =
  /<(\/?)([A-Za-z][A-Za-z\d]*)((?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*",?|'[^']*',?|[^\s"'=<>`]+))?)*)\s*\/?>/gu

/** The most nested elements. Deeper tags are text, because browsers repeat open formatting in each paragraph. */
const DEEPEST = 32

/**
 * Cuts the HTML of a text into tags and text, and pairs start and end tags. An element without an end would contain
 * everything below it. Its end may have been removed together with a question.
 */
export function pairTags(tree: Root): void {
  const pieces: HtmlPiece[] = []
  gather(tree, pieces)
  const open: Tag[] = []
  const counts = new Map<string, number>()
  for (const piece of pieces) {
    if ('text' in piece) continue
    if (piece.name === 'source') keepFirst(piece, open.at(-1))
    if (EMPTY.has(piece.name)) continue
    if (piece.isEnd) close(piece, open, counts)
    else if (open.length < DEEPEST) {
      open.push(piece)
      counts.set(piece.name, (counts.get(piece.name) ?? 0) + 1)
    }
  }
}

/** Of the files that a player offers, all but the first are the same in other formats. */
function keepFirst(source: Tag, around: Tag | undefined): void {
  if (around?.name !== 'audio' && around?.name !== 'video') return
  source.isKept = !around.offers && !/\ssrc\s*=/iu.test(around.attributes)
  around.offers = true
}

function close(end: Tag, open: Tag[], counts: Map<string, number>): void {
  if ((counts.get(end.name) ?? 0) === 0) return
  for (let start = open.pop(); start !== undefined; start = open.pop()) {
    counts.set(start.name, counts.get(start.name)! - 1)
    if (start.name !== end.name) continue
    Object.assign(start, { partner: end, isKept: true })
    Object.assign(end, { partner: start, isKept: true })
    return
  }
}

function gather(node: Nodes, pieces: HtmlPiece[]): void {
  if (node.type === 'html') {
    const own = piecesOf(node)
    node.data = { ...node.data, pieces: own }
    for (const piece of own) pieces.push(piece)
  } else if ('children' in node) for (const child of node.children) gather(child, pieces)
}

/** Comments are not among the pieces. They are blanked before parsing, and the rest of an unfinished one is text. */
function piecesOf({ value }: Html): HtmlPiece[] {
  const pieces: HtmlPiece[] = []
  let from = 0
  for (const { 0: source, 1: slash, 2: written = '', 3: attributes = '', index } of value.matchAll(TAG)) {
    const name = written.toLowerCase()
    if (!isHtmlName(name)) continue
    if (index > from) pieces.push({ text: value.slice(from, index) })
    const isEnd = slash !== ''
    const isKept = !isEnd && (EMPTY.has(name) || OPEN_ENDED.has(name))
    pieces.push({ name, isEnd, attributes, source, partner: null, isKept })
    from = index + source.length
  }
  if (from < value.length) pieces.push({ text: value.slice(from) })
  return pieces
}

/** Whether a tag that is not kept is shown as text. */
export const isText = ({ name, isKept }: Tag): boolean => !isKept && INLINE.has(name)
