import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { hashOf } from '../base/hash-of'
import { CacheDamaged } from './cache-damaged'
import { writePieces } from './write-pieces'

/** A file that is to be written. */
export interface FreshFile {
  /** A hash of its pieces. */
  name: string
  pieces: readonly Buffer[]
}

export const freshFile = (pieces: readonly Buffer[]): FreshFile => ({ name: hashOf(...pieces), pieces })

/**
 * Reads a file that is named by a hash of its bytes.
 * @throws CacheDamaged if it is not as it was written
 */
export function readNamed(file: string): Buffer {
  const bytes = existsSync(file) ? readFileSync(file) : null
  if (bytes === null || hashOf(bytes) !== basename(file)) throw new CacheDamaged(file)
  return bytes
}

export function writeNamed(folder: string, fresh: readonly FreshFile[]): void {
  mkdirSync(folder, { recursive: true })
  for (const { name, pieces } of fresh) writePieces(join(folder, name), pieces)
}

/** Removes all other files of the folder. */
export function keepOnly(folder: string, names: readonly string[]): void {
  const kept = new Set(names)
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name))
}
