import { scanLines } from './scan-lines'

/**
 * Blanks comments, which may extend over blank lines. It uses the same rules as the reader of questions, so both agree
 * on what a comment is. Lines and columns do not change.
 */
export function blankComments(source: string): string {
  if (!/%%|<!--/.test(source)) return source
  return scanLines(source.split('\n'), 1)
    .data.map(({ kind, raw, text }) => (kind === 'comment' ? '' : raw.trimEnd() === text ? raw : text))
    .join('\n')
}
