import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { groupBy } from '../base/group-by'
import { hashOf, shortHashOf } from '../base/hash-of'
import type { KnownNote, StoredNote } from '../compiling/known-note'
import { CacheDamaged } from './cache-damaged'
import { writePieces } from './write-pieces'

const FOLDER = 'notes'

/** Some notes of the cache, in two files: their lines, which are read each time, and their texts. */
export interface NotePart {
  /** As of `shardOf`. */
  number: number
  lines: string
  texts: string
  /** How many notes it has. */
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
 * @param stored  what is to be kept of each note that is new or has changed
 * @returns all parts, and the files to be written: of parts in which there is one of those notes, or one is gone
 */
export function divideNotes(
  notes: readonly KnownNote[],
  stored: ReadonlyMap<KnownNote, StoredNote>,
  before: readonly NotePart[],
): { parts: NotePart[]; fresh: FreshFile[] } {
  const known = new Map(before.map((part) => [part.number, part]))
  const fresh: FreshFile[] = []
  const parts = [...groupBy(notes, ({ facts }) => facts.part)].map(([number, own]): NotePart => {
    const old = known.get(number)
    if (old?.notes === own.length && !own.some((note) => stored.has(note))) return old
    const kept = own.map((note) => stored.get(note) ?? note.stored!)
    const [lines, texts] = [freshFile(kept.map(({ line }) => line)), freshFile(kept.map((note) => note.bytes()))]
    fresh.push(lines, texts)
    return { number, lines: lines.name, texts: texts.name, notes: own.length }
  })
  return { parts, fresh }
}

export function writeFiles(cache: string, fresh: readonly FreshFile[]): void {
  mkdirSync(join(cache, FOLDER), { recursive: true })
  for (const { name, pieces } of fresh) writePieces(join(cache, FOLDER, name), pieces)
}

/** Removes all files but those. */
export function removeOldFiles(cache: string, names: readonly string[]): void {
  const folder = join(cache, FOLDER)
  const kept = new Set(names)
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name))
}

/** @throws CacheDamaged if it is not what was written */
export function readFile(cache: string, name: string): Buffer {
  const file = join(cache, FOLDER, name)
  const bytes = existsSync(file) ? readFileSync(file) : null
  if (bytes === null || hashOf(bytes) !== name) throw new CacheDamaged(file)
  return bytes
}

/** Texts as they were written, which are read when one of them is asked for. */
export class KnownTexts {
  private bytes: Buffer | null = null
  private taken = 0

  constructor(
    private readonly cache: string,
    private readonly name: string,
  ) {}

  /** To be told one text after the other. @param length  of the text @returns where it begins */
  take(length: number): number {
    this.taken += length
    return this.taken - length
  }

  /** Where many will be asked for: reads them all. */
  slice(from: number, to: number): Buffer {
    this.bytes ??= readFile(this.cache, this.name)
    return this.bytes.subarray(from, to)
  }

  /**
   * Where few will be asked for: reads no more than those.
   * @param hash  of the bytes
   * @throws CacheDamaged if they are others
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
