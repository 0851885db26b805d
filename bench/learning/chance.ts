/**
 * A number in [0, 1) that depends only on the key. The same draw gives the same number, whatever was drawn in between.
 * So learners have the same luck under every scheduler, and differences are paired. Murmur3's mixing of 32-bit words
 * (A. Appleby, 2011).
 */
export function hashed(...key: number[]): number {
  let hash = 0x9747b28c
  for (const word of key) {
    hash ^= Math.imul(rotated(Math.imul(word + 1, 0xcc9e2d51), 15), 0x1b873593)
    hash = (Math.imul(rotated(hash, 13), 5) + 0xe6546b64) | 0
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits))
}

/** A draw from the normal distribution with mean 0 and deviation 1, from two uniform ones (Box and Muller, 1958). */
export function normal(first: number, second: number): number {
  return Math.sqrt(-2 * Math.log(1 - first)) * Math.cos(2 * Math.PI * second)
}

/** Maps a share from 0 to 1 to a range. */
export function range(low: number, high: number, share: number): number {
  return low + (high - low) * share
}
