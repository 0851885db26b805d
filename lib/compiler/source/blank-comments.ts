import { scanLines } from './scan-lines'

/**
 * Empties comments, which may run over blank lines, as the reader of questions sees them; so what it takes for a comment
 * is one here. Lines and columns stay what they were.
 */
export function blankComments(source: string): string {
  if (!/%%|<!--/.test(source)) return source
  return scanLines(source.split('\n'), 1)
    .data.map(({ kind, raw, text }) => (kind === 'comment' ? '' : raw.trimEnd() === text ? raw : text))
    .join('\n')
}
