import { createHash } from 'node:crypto'

/** A source of random floats in [0, 1). Always an argument, so that a sitting can be drawn again from its seed. */
export type Random = () => number

/**
 * Random numbers from a seed, the same on every machine: xoshiro128** on the first 16 bytes of the seed's SHA-256. Not
 * for secrets.
 */
export function seeded(seed: string): Random {
  const digest = createHash('sha256').update(seed).digest()
  const next = xoshiro128([0, 4, 8, 12].map((at) => digest.readUInt32LE(at)))
  return () => next() / 2 ** 32
}

/**
 * xoshiro128**: D. Blackman, S. Vigna, Scrambled Linear Pseudorandom Number Generators, ACM TOMS 47(4), 2021.
 * @param state  four unsigned 32-bit integers, not all zero
 * @returns a generator of unsigned 32-bit integers
 */
export function xoshiro128(state: readonly number[]): () => number {
  let [a, b, c, d] = state as [number, number, number, number]
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotateLeft(d, 11)
    return result
  }
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits))
}
