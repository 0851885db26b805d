import { mayHaveFence } from '../../source/fences'
import { scanLines } from '../../source/scan-lines'

/** @returns the lines of all fences of a text, in order; empty if there are none */
export function fencedCode(markdown: string): string {
  if (!mayHaveFence(markdown)) return ''
  const { data: lines } = scanLines(markdown.split('\n'), 1)
  return lines
    .filter(({ kind }) => kind === 'code')
    .map(({ text }) => text.trim())
    .join('\n')
}
