/** Fenced code, with the grammar of CommonMark, also inside list items and quotes. */
export interface Fence {
  /** The run of back quotes or tildes that opens it. */
  marker: string
  /** The rest of the opening line: the language and anything after it. */
  info: string
  /** The number of the opening line. */
  line: number
  /** The number of quotes that it is in. It ends with them. */
  quotes: number
  /** The indentation of the list item that it is in, after the markers of quotes. It ends at a line with less. */
  container: number
  isClosed: boolean
}

/** The start of a marker, for patterns that only ask whether a fence may be there. */
export const FENCE_START = '(?:`{3}|~{3})'

/** A quick test: without these characters there is no fence. */
export const mayHaveFence = (text: { includes: (part: string) => boolean }): boolean =>
  text.includes('```') || text.includes('~~~')

const LIST_MARKER = '(?:[-*+]|\\d{1,9}[.)])'
const OPENING = new RegExp(`^(\\s*(?:(?:${LIST_MARKER}\\s|>)\\s*)*)(\`{3,}|~{3,})`)
const LIST_ITEM = new RegExp(`^\\s*${LIST_MARKER}\\s+(?=\\S)`)
/** Markers of quotes and lists, as far as the last quote. */
const QUOTES = new RegExp(`^\\s*(?:(?:${LIST_MARKER}\\s|>)\\s*)*`)

/**
 * Reads a line that may open a fence.
 * @param listIndent  the indentation of the list item that the line may belong to, after the markers of quotes
 * @returns null if the line opens none
 */
export function openFence(text: string, line: number, listIndent: number): Fence | null {
  if (!mayHaveFence(text)) return null
  const opening = OPENING.exec(text)
  if (opening === null) return null
  const [whole, prefix = '', marker = ''] = opening
  const info = text.slice(whole.length)
  if (marker.startsWith('`') && info.includes('`')) return null // inline code
  const { quotes, rest } = splitQuotes(prefix)
  const indent = widthOf(rest)
  const fence = { marker, info, line, quotes, isClosed: false }
  if (LIST_ITEM.test(rest + marker)) return { ...fence, container: indent }
  if (indent > listIndent + 3) return null // indented code
  return { ...fence, container: indent >= listIndent ? listIndent : 0 }
}

/** Whether a line is no longer in the quotes, or in the list item, of an open fence. */
export function leavesFence(raw: string, { quotes, container }: Fence): boolean {
  const inner = withinQuotes(raw, quotes)
  return inner === null || (inner.trim() !== '' && indentOf(inner) < container)
}

/** @param raw  a line in the quotes and in the list item of the fence */
export function closesFence(raw: string, { marker, quotes, container }: Fence): boolean {
  const inner = withinQuotes(raw, quotes)!
  const text = inner.trim()
  return (
    text.length >= marker.length && indentOf(inner) <= container + 3 && text === marker.charAt(0).repeat(text.length)
  )
}

/**
 * The indentation of list items, line by line. A fence may be indented as deep as the item that it belongs to. Items in
 * quotes are counted from the quotes' markers on.
 */
export class ListIndent {
  private outer = 0
  private quoted = { quotes: 0, indent: 0 }

  /** @param text  of the line that comes next */
  at(text: string): number {
    const { quotes } = quotesOf(text)
    if (quotes === 0) return this.outer
    return quotes === this.quoted.quotes ? this.quoted.indent : 0
  }

  /** Whether a line stands in the item above it, by its indentation. Lines in quotes do not. */
  holds(text: string): boolean {
    return this.outer > 0 && indentOf(text) >= this.outer
  }

  /** @param text  of a line that is not blank */
  pass(text: string): void {
    const { quotes, rest } = quotesOf(text)
    const before = quotes === this.quoted.quotes ? this.quoted.indent : 0
    this.quoted = { quotes, indent: quotes === 0 ? 0 : indentAfter(rest, before) }
    this.outer = indentAfter(text, this.outer)
  }
}

function indentAfter(text: string, before: number): number {
  const item = LIST_ITEM.exec(text)
  if (item !== null) return widthOf(item[0])
  return /^\s/.test(text) ? before : 0
}

/** The quotes that a line begins with, and the rest of it. */
function quotesOf(text: string): { quotes: number; rest: string } {
  if (!text.includes('>')) return { quotes: 0, rest: text }
  const markers = QUOTES.exec(text)![0]
  const { quotes, rest } = splitQuotes(markers)
  return { quotes, rest: rest + text.slice(markers.length) }
}

/** @param markers  of quotes and lists; `rest` is what follows the last quote and its space */
function splitQuotes(markers: string): { quotes: number; rest: string } {
  const last = markers.lastIndexOf('>')
  if (last === -1) return { quotes: 0, rest: markers }
  return { quotes: markers.split('>').length - 1, rest: markers.slice(last + 1).replace(/^ /, '') }
}

/** @returns null if the line is in fewer quotes */
function withinQuotes(raw: string, quotes: number): string | null {
  let at = 0
  for (let left = quotes; left > 0; left--) {
    while (raw[at] === ' ' || raw[at] === '\t') at++
    if (raw[at++] !== '>') return null
  }
  return raw.slice(quotes > 0 && raw[at] === ' ' ? at + 1 : at)
}

const indentOf = (text: string) => widthOf(text.slice(0, text.length - text.trimStart().length))

/** The number of columns. A tab extends to the next multiple of four. */
function widthOf(beginning: string): number {
  let width = 0
  for (const char of beginning) width += char === '\t' ? 4 - (width % 4) : 1
  return width
}
