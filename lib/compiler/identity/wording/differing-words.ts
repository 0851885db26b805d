/** A stretch of the words of one text, and the stretch of the other that is in its place. The ends are exclusive. */
interface Run {
  from: [number, number]
  to: [number, number]
}

const MAX_SHOWN = 60
/** A shorter stretch says little, so the words around it are shown, too. In characters. */
const MIN_TELLING = 4
/** Stretches with so few equal words between them are one. */
const MOST_BETWEEN = 2
/** More stretches than these are shown as one. */
const MOST_RUNS = 3
/**
 * The most pairs of words that are compared. Of longer texts only the equal beginning and end are found, because the
 * table of `commonWords` would be too large.
 */
const MOST_COMPARED = 250_000

/**
 * What differs between two texts, in quotes.
 * @example differingWords(['a', 'green', 'tea'], ['a', 'black', 'tea']) // => ['“green”', '“black”']
 */
export function differingWords(a: readonly string[], b: readonly string[]): [string, string] {
  const found = stretches(a, b).map((run) => telling(run, a, b))
  const runs = merged(found)
  const shown = runs.length > MOST_RUNS ? [runs.reduce(spanOf)] : runs
  return [
    quoted(shown.map(({ from }) => a.slice(...from).join(' ')).join(' … ')),
    quoted(shown.map(({ to }) => b.slice(...to).join(' ')).join(' … ')),
  ]
}

/** Replaces line ends of code by a character, because a report has one line for each change. */
export const quoted = (text: string) => shortened(text.replaceAll('\n', '↵'))

const shortened = (text: string) => `“${text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text}”`

/** The stretches between the longest sequence of words that both texts have. */
function stretches(a: readonly string[], b: readonly string[]): Run[] {
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const middle: Run = { from: [start, a.length - end], to: [start, b.length - end] }
  const [left, right] = [a.slice(...middle.from), b.slice(...middle.to)]
  if (left.length * right.length > MOST_COMPARED) return [middle]
  const runs: Run[] = []
  let last: [number, number] = [0, 0]
  for (const [i, j] of [...commonWords(left, right), [left.length, right.length] as const]) {
    if (i > last[0] || j > last[1]) runs.push({ from: [start + last[0], start + i], to: [start + last[1], start + j] })
    last = [i + 1, j + 1]
  }
  return runs
}

/** The places of a longest common subsequence. D. S. Hirschberg, CACM 18(6), 1975, describes the table. */
function commonWords(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1
  const longest = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
  const places: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) places.push([i++, j++])
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++
    else j++
  }
  return places
}

/** A stretch with the word before and after it, if it is short or only in one text. */
function telling(run: Run, a: readonly string[], b: readonly string[]): Run {
  const { from, to } = run
  const shortest = Math.min(a.slice(...from).join(' ').length, b.slice(...to).join(' ').length)
  if (shortest >= MIN_TELLING) return run
  const before = from[0] > 0 && to[0] > 0 ? 1 : 0
  const after = from[1] < a.length && to[1] < b.length ? 1 : 0
  return { from: [from[0] - before, from[1] + after], to: [to[0] - before, to[1] + after] }
}

function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  for (const run of runs) {
    const last = result.at(-1)
    if (last !== undefined && run.from[0] - last.from[1] <= MOST_BETWEEN) result[result.length - 1] = spanOf(last, run)
    else result.push(run)
  }
  return result
}

const spanOf = (first: Run, last: Run): Run => ({
  from: [first.from[0], last.from[1]],
  to: [first.to[0], last.to[1]],
})
