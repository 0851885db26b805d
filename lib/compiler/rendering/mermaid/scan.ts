import { textBefore } from '../../../model/text/text-before'
/** A place in a diagram's source. */
export interface Cursor {
  readonly text: string
  at: number
}

/**
 * Matches a pattern at the cursor, and moves the cursor after the match.
 * @param pattern  sticky
 */
export function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at
  const found = pattern.exec(cursor.text)
  if (found !== null) cursor.at = pattern.lastIndex
  return found
}

/** @throws Error that names the line and what stands at the cursor */
export function refuse(cursor: Cursor): never {
  const at = cursor.at + cursor.text.slice(cursor.at).search(/\S|$/u)
  const lines = cursor.text.slice(0, at).trimEnd().split('\n')
  const rest = textBefore(cursor.text.slice(at), '\n').trimEnd()
  throw unread(rest === '' ? lines.length : cursor.text.slice(0, at).split('\n').length, rest)
}

/** @param words  of the source that are not understood; empty at the end of a line */
export const unread = (line: number, words: string) =>
  new Error(words === '' ? `line ${line} ends too early` : `line ${line} is not read: \`${words.slice(0, 60)}\``)

/** Letters, digits and marks of any script. */
export const LETTER = '[\\p{L}\\p{M}\\p{N}_]'

/** A diagram in the form that the library surely reads, and how many of each kind of shape its drawing must have. */
export interface Prepared {
  source: string
  /** By the `class` that the library gives them. */
  shapes: Record<string, number>
}
