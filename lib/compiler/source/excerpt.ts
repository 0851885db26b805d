import type { Point, Span } from '../../model/message'
import type { Line } from './scan-lines'

/** A part of a note's Markdown, trimmed, with its place in the file. */
export interface Excerpt {
  markdown: string
  span: Span
}

/** The rest of a line, after its markers. `column` counts from 1. */
export interface LineRest {
  line: number
  column: number
  text: string
}

/** Two spaces at the end of a line are a line break in Markdown, so they are kept. */
export const restOf = (line: Line, from: number): LineRest => ({
  line: line.number,
  column: from + 1,
  text: line.text.slice(from) + (line.text !== '' && line.raw.endsWith('  ') ? '  ' : ''),
})

/** A line that continues a list item. Its indentation, up to that of the item's text, is dropped. */
export function continuationOf(line: Line, indent: number): LineRest {
  const own = line.text.length - line.text.trimStart().length
  return restOf(line, Math.min(own, indent))
}

/**
 * Joins pieces to one text and trims it. If all are blank, the text is empty and its place is where the first piece
 * begins.
 */
export function excerptOf(pieces: readonly LineRest[]): Excerpt {
  const isWritten = ({ text }: LineRest) => text.trim() !== ''
  const [first, last] = [pieces.find(isWritten), pieces.findLast(isWritten)]
  if (first === undefined || last === undefined) {
    const start = startOf(pieces[0]!)
    return { markdown: '', span: { start, end: start } }
  }
  const kept = pieces.slice(pieces.indexOf(first), pieces.lastIndexOf(last) + 1)
  return {
    markdown: kept
      .map(({ text }) => text)
      .join('\n')
      .trim(),
    span: { start: startOf(first), end: endOf(last) },
  }
}

function startOf({ line, column, text }: LineRest): Point {
  return { line, column: column + (text.length - text.trimStart().length) }
}

const endOf = ({ line, column, text }: LineRest): Point => ({ line, column: column + text.trimEnd().length })

/** The span of a line without its indentation. */
export function lineSpan(line: Line): Span {
  const piece = restOf(line, 0)
  return { start: startOf(piece), end: endOf(piece) }
}
