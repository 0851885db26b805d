import { shinglesOf } from './similar-stems'

/** Stems with fewer shingles ask by their options: "Which statement is true?" is no question of its own. */
const MIN_SHINGLES = 8
const BANDS = 12
const ROWS = 4

/**
 * Keys that nearly equal stems share and others hardly ever do: bands of least hashes of a stem's shingles. Two stems
 * with 0.8 of their shingles in common share a key with a chance of 0.998, with 0.2 in common with one of 0.02.
 * A. Broder, "On the resemblance and containment of documents", 1997; the bands are J. Leskovec, A. Rajaraman and
 * J. Ullman, "Mining of Massive Datasets", section 3.4.
 */
export function stemSketch(stem: string): string[] {
  const hashes = [...shinglesOf(stem)].map(hashOf)
  if (hashes.length < MIN_SHINGLES) return []
  return MULTIPLIERS.map((row, band) => `stem ${band} ${row.map((multiplier) => least(hashes, multiplier)).join(' ')}`)
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

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** A multiplication carries upwards only; the shift brings the high bits down again (the finaliser of MurmurHash3). */
function mix(value: number): number {
  const half = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  return (half ^ (half >>> 13)) >>> 0
}
