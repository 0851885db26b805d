import type { Point } from '../../../model/message'
import type { Excerpt } from '../../source/excerpt'

/** The place in the file of an offset in an excerpt's Markdown, from 0. */
export function pointAt({ markdown, span: { start } }: Excerpt, offset: number): Point {
  const before = markdown.slice(0, offset)
  const lineEnds = before.split('\n').length - 1
  const ownColumn = before.length - before.lastIndexOf('\n')
  return { line: start.line + lineEnds, column: lineEnds === 0 ? start.column + before.length : ownColumn }
}
