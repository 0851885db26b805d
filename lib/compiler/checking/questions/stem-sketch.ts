/** Shorter stems ask by their options: "Which statement is true?" says nothing alone. */
const MIN_WORDS = 10
const SHINGLE_WORDS = 3
const BANDS = 8
const ROWS = 4

/**
 * Traits that nearly equal stems share and others hardly ever do: bands of the least hashes of a stem's shingles, which are
 * runs of three words. Two stems with 0.8 of their shingles in common share a trait with a probability of 0.98, with 0.1
 * in common of 0.001.
 * A. Broder, "On the resemblance and containment of documents", 1997; the bands are J. Leskovec, A. Rajaraman and
 * J. Ullman, "Mining of Massive Datasets", section 3.4.
 */
export function stemSketch(stem: string): string[] {
  const words = stem.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < MIN_WORDS) return []
  const hashes = words.map(hashOf)
  const shingles = hashes.slice(SHINGLE_WORDS - 1).map((last, i) => shingleOf(hashes[i]!, hashes[i + 1]!, last))
  return MULTIPLIERS.map(
    (row, band) => `stem ${band} ${row.map((multiplier) => least(shingles, multiplier)).join(' ')}`,
  )
}

/** Odd numbers: multiplication by one is a permutation of all hashes. */
const MULTIPLIERS = Array.from({ length: BANDS }, (_, band) =>
  Array.from({ length: ROWS }, (_, row) => Math.imul(2 * (band * ROWS + row) + 1, 0x9e3779b1) | 1),
)

function least(hashes: readonly number[], multiplier: number): number {
  let least = 0xffffffff
  for (const hash of hashes) least = Math.min(least, mix(Math.imul(hash, multiplier)))
  return least
}

const shingleOf = (first: number, second: number, third: number) => Math.imul(Math.imul(first, 31) + second, 31) + third

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** The finaliser of MurmurHash3: multiplication carries upwards only, and the shifts bring high bits down again. */
function mix(value: number): number {
  const half = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  return (half ^ (half >>> 13)) >>> 0
}
