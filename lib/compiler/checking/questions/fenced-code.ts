import { scanLines } from '../../source/scan-lines'

/** @returns the lines of a text's fences, in order; empty where it has none */
export function fencedCode(markdown: string): string {
  if (!markdown.includes('```') && !markdown.includes('~~~')) return ''
  const { data: lines } = scanLines(markdown.split('\n'), 1)
  return lines
    .filter(({ kind }) => kind === 'code')
    .map(({ text }) => text.trim())
    .join('\n')
}
