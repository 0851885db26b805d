import { createHash } from 'node:crypto'
import { xoshiro128 } from './xoshiro128'

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
