import type { Point } from '../../../model/message'
import type { Excerpt } from '../../source/excerpt'

/** The place in the file of an offset in an excerpt's Markdown, from 0. */
export function pointAt({ markdown, span: { start } }: Excerpt, offset: number): Point {
  const lines = markdown.slice(0, offset).split('\n')
  const column = lines.at(-1)!.length + (lines.length === 1 ? start.column : 1)
  return { line: start.line + lines.length - 1, column }
}
