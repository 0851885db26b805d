import type { Code } from 'mdast'

/** A line that may open a fence at the margin. */
export const fenceOpener = /^(`{3,}|~{3,})([^`\\&\t]*)$/

/**
 * Reads a fence at the margin that is closed.
 * @returns the fence with the index of the line after it; null if none begins here
 */
export function readFence(lines: readonly string[], at: number): { block: Code; end: number } | null {
  const [, mark, info = ''] = fenceOpener.exec(lines[at]!) ?? []
  const close = mark === undefined ? -1 : closeOf(lines, at, mark)
  if (close === -1) return null
  const [, lang = '', meta = ''] = /^ *([^ ]*) *(.*)$/.exec(info) ?? []
  const position = { start: { line: at + 1, column: 1 }, end: { line: close + 1, column: lines[close]!.length + 1 } }
  const value = lines.slice(at + 1, close).join('\n')
  return { block: { type: 'code', lang: lang || null, meta: meta || null, value, position }, end: close + 1 }
}

function closeOf(lines: readonly string[], open: number, mark: string): number {
  const closer = new RegExp(`^ {0,3}${mark[0]}{${mark.length},}[ \t]*$`)
  for (let at = open + 1; at < lines.length; at++) if (closer.test(lines[at]!)) return at
  return -1
}
