import { isUtf8 } from 'node:buffer'
import type { Finding, Point } from '../../../model/message'

type Fix = NonNullable<Finding['fix']>

export interface Mended {
  bytes: Uint8Array
  /** How many fixes were applied. */
  count: number
}

/**
 * Applies fixes to the bytes of a file. All other bytes stay the same: byte order mark, line ends, white space. If fixes
 * overlap, the first is applied. Lines in another Unicode form than NFC are left, because their columns differ.
 */
export function applyFixes(bytes: Uint8Array, fixes: readonly Fix[]): Mended {
  if (!isUtf8(bytes)) return { bytes, count: 0 }
  const text = Buffer.from(bytes).toString()
  const placeOf = placesIn(text)
  const edits = fixes
    .flatMap(({ span, text }) => {
      const [from, to] = [placeOf(span.start), placeOf(span.end)]
      return from === null || to === null ? [] : [{ from, to, text }]
    })
    .sort((a, b) => a.from - b.from || a.to - b.to)
  const pieces: string[] = []
  let done = 0
  let count = 0
  for (const { from, to, text: mended } of edits.filter(isFirst)) {
    if (from < done) continue
    pieces.push(text.slice(done, from), mended)
    done = to
    count++
  }
  return { bytes: Buffer.from(pieces.join('') + text.slice(done)), count }
}

/** Two findings may need the same change. */
function isFirst<T extends { from: number; to: number }>(edit: T, i: number, all: readonly T[]): boolean {
  const before = all[i - 1]
  return before?.from !== edit.from || before.to !== edit.to
}

/** @returns the index of a place in the text of the file; null if the line was normalised */
function placesIn(text: string): (point: Point) => number | null {
  const first = text.startsWith('\uFEFF') ? 1 : 0
  const ends = [...text.matchAll(/\r\n|\r|\n/g)]
  const starts = [first, ...ends.map(({ index, 0: end }) => index + end.length)]
  return ({ line, column }) => {
    const from = starts[line - 1]
    if (from === undefined) return null
    const own = text.slice(from, ends[line - 1]?.index ?? text.length)
    return own.normalize('NFC') === own ? from + column - 1 : null
  }
}
