const DELIMITERS = /^\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*$/u

/**
 * Finds the rows of tables at the margin that begin with a bar, without the first two lines of each table.
 * @param inside  indices of lines that continue a fence or preformatted HTML
 * @returns for the index of each row, the index of the first line of its table
 */
export function tableHeads(lines: readonly string[], inside: ReadonlySet<number>): ReadonlyMap<number, number> {
  const heads = new Map<number, number>()
  for (let at = 0; at < lines.length - 2; at++) {
    if (inside.has(at) || !isHead(lines, at)) continue
    for (let row = at + 2; lines[row]?.startsWith('|'); row++) heads.set(row, at)
  }
  return heads
}

function isHead(lines: readonly string[], at: number): boolean {
  const [above, head, delimiters] = [lines[at - 1] ?? '', lines[at]!, lines[at + 1]!]
  return (
    head.startsWith('|') && above.trim() === '' && DELIMITERS.test(delimiters) && barsOf(head) === barsOf(delimiters)
  )
}

/** The number of bars between cells. */
const barsOf = (row: string) =>
  row
    .replace(/\\./gu, '')
    .trim()
    .replace(/^\||\|$/gu, '')
    .split('|').length
