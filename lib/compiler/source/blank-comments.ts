import { BEFORE_CONTENT, scanLines } from './scan-lines'

/**
 * Blanks comments, which may extend over blank lines. It uses the same rules as the reader of questions, so both agree
 * on what a comment is. Lines do not change, and columns only behind a comment with which the content of a line begins:
 * spaces in its place would make code of the rest.
 */
export function blankComments(source: string): string {
  if (!/%%|<!--/.test(source)) return source
  return scanLines(source.split('\n'), 1)
    .data.map(({ kind, raw, text }) => (kind === 'comment' ? '' : raw.trimEnd() === text ? raw : closeUp(raw, text)))
    .join('\n')
}

/** @param text  the line with spaces in place of comments */
function closeUp(raw: string, text: string): string {
  let start = 0
  while (raw[start] === text[start]) start++
  return BEFORE_CONTENT.test(raw.slice(0, start)) ? raw.slice(0, start) + text.slice(start).trimStart() : text
}
