/** Stems of fewer words ask by their options: "Which statement is true?" is no question of its own. */
const MIN_WORDS = 10
const SHINGLE_WORDS = 3
const BANDS = 8
const ROWS = 4

/**
 * Keys that nearly equal stems share and others hardly ever do: bands of least hashes of a stem's shingles, runs of
 * three words. Two stems with 0.8 of their shingles in common share a key with a chance of 0.98, with 0.1 in common
 * with one of 0.001.
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

/** Odd numbers, so that each multiplication orders the hashes anew and loses none. */
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

/** A multiplication carries upwards only; the shifts bring the high bits down again (of MurmurHash3's finaliser). */
function mix(value: number): number {
  const half = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  return (half ^ (half >>> 13)) >>> 0
}
