/**
 * Finds the inline code of a line like CommonMark: from a run of back quotes to the next run of the same length. It
 * makes one pass with a table of runs, so that the cost is linear even for a line of a million back quotes.
 * @returns ranges of the line, including the back quotes, in order
 */
export function codeSpans(line: string): { start: number; end: number }[] {
  const runs = [...line.matchAll(/`+/g)].map((run) => ({ start: run.index, length: run[0].length }))
  const closers = new Map<number, number[]>()
  for (const run of runs.toReversed()) {
    const starts = closers.get(run.length)
    if (starts === undefined) closers.set(run.length, [run.start])
    else starts.push(run.start)
  }
  const spans: { start: number; end: number }[] = []
  let from = 0
  for (const run of runs) {
    const later = closers.get(run.length) ?? []
    let closer = later.at(-1)
    while (closer !== undefined && closer <= run.start) {
      later.pop()
      closer = later.at(-1)
    }
    if (run.start < from || closer === undefined) continue
    from = closer + run.length
    spans.push({ start: run.start, end: from })
  }
  return spans
}
