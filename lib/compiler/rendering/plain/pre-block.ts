const START = /^ {0,3}<pre(?=[\s>]|$)/iu
const END = /<\/pre>/iu

/**
 * Finds the end of preformatted HTML, in which blank lines end nothing.
 * @returns the index after its last line, `Infinity` if it has no end, null if none begins at the line
 */
export function preEnd(lines: readonly string[], start: number): number | null {
  if (!START.test(lines[start]!)) return null
  for (let at = start; at < lines.length; at++) if (END.test(lines[at]!)) return at + 1
  return Number.POSITIVE_INFINITY
}
