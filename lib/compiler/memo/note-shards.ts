import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { groupBy } from '../base/group-by'
import { hashOf, shortHashOf } from '../base/hash-of'
import type { KnownNote, StoredNote } from '../compiling/known-note'
import { CacheDamaged } from './cache-damaged'
import { writePieces } from './write-pieces'

const FOLDER = 'notes'

/** A shard of the cache, in two files: lines, which are read in each run, and details. */
export interface NoteShard {
  /** The number that `shardOf` gives. */
  number: number
  lines: string
  texts: string
  /** The number of its notes. */
  notes: number
}

/** A file that is to be written. */
export interface FreshFile {
  /** A hash of its pieces. */
  name: string
  pieces: readonly Buffer[]
}

export const freshFile = (pieces: readonly Buffer[]): FreshFile => ({ name: hashOf(...pieces), pieces })

/**
 * @param stored  the new and changed notes, as they are to be written
 * @returns all shards, and the files to write: those of shards with such a note, or from which a note is gone
 */
export function divideNotes(
  notes: readonly KnownNote[],
  stored: ReadonlyMap<KnownNote, StoredNote>,
  before: readonly NoteShard[],
): { shards: NoteShard[]; fresh: FreshFile[] } {
  const known = new Map(before.map((shard) => [shard.number, shard]))
  const fresh: FreshFile[] = []
  const shards = [...groupBy(notes, ({ facts }) => facts.shard)].map(([number, own]): NoteShard => {
    const old = known.get(number)
    if (old?.notes === own.length && !own.some((note) => stored.has(note))) return old
    const kept = own.map((note) => stored.get(note) ?? note.stored!)
    const [lines, texts] = [freshFile(kept.map(({ line }) => line)), freshFile(kept.map((note) => note.bytes()))]
    fresh.push(lines, texts)
    return { number, lines: lines.name, texts: texts.name, notes: own.length }
  })
  return { shards, fresh }
}

export function writeFiles(cache: string, fresh: readonly FreshFile[]): void {
  mkdirSync(join(cache, FOLDER), { recursive: true })
  for (const { name, pieces } of fresh) writePieces(join(cache, FOLDER, name), pieces)
}

/** Removes all other files. */
export function removeOldFiles(cache: string, names: readonly string[]): void {
  const folder = join(cache, FOLDER)
  const kept = new Set(names)
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name))
}

/** @throws CacheDamaged if the file is not as it was written */
export function readFile(cache: string, name: string): Buffer {
  const file = join(cache, FOLDER, name)
  const bytes = existsSync(file) ? readFileSync(file) : null
  if (bytes === null || hashOf(bytes) !== name) throw new CacheDamaged(file)
  return bytes
}

/** A file of details. It is read when a detail is asked for. */
export class KnownTexts {
  private bytes: Buffer | null = null
  private taken = 0

  constructor(
    private readonly cache: string,
    private readonly name: string,
  ) {}

  /** To be called for one text after another. @param length  of the text @returns its offset */
  take(length: number): number {
    this.taken += length
    return this.taken - length
  }

  /** For callers that need most of the file: reads all of it. */
  slice(from: number, to: number): Buffer {
    this.bytes ??= readFile(this.cache, this.name)
    return this.bytes.subarray(from, to)
  }

  /**
   * For callers that need little of the file: reads only that.
   * @param hash  of the bytes
   * @throws CacheDamaged if the bytes are different
   */
  read(from: number, to: number, hash: string): Buffer {
    const file = join(this.cache, FOLDER, this.name)
    const bytes = this.bytes?.subarray(from, to) ?? readPiece(file, from, to)
    if (shortHashOf(bytes) !== hash) throw new CacheDamaged(file)
    return bytes
  }
}

function readPiece(file: string, from: number, to: number): Buffer {
  if (!existsSync(file)) throw new CacheDamaged(file)
  const bytes = Buffer.allocUnsafe(to - from)
  const handle = openSync(file, 'r')
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, from))
  } finally {
    closeSync(handle)
  }
}
