import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { KnownNote, StoredNote } from '../assembling/known-note'
import { hashOf } from '../hash-of'
import { groupBy } from '../identity/group-by'
import { CacheDamaged } from './cache-damaged'
import { writePieces } from './write-pieces'

const FOLDER = 'texts'

/** Some notes' texts in one file of the cache. */
export interface TextPart {
  /** As of `partOf`. */
  number: number
  name: string
  /** How many notes' texts it has. */
  notes: number
}

/** A file that is to be written. */
export interface FreshTexts {
  /** A hash of the texts. */
  name: string
  texts: readonly Buffer[]
}

export const freshTexts = (texts: readonly Buffer[]): FreshTexts => ({ name: hashOf(...texts), texts })

/**
 * @param stored  what is to be kept of each note that is new or has changed
 * @returns all parts, and those to be written: in which there is one of those notes, or one is gone
 */
export function divideTexts(
  notes: readonly KnownNote[],
  stored: ReadonlyMap<KnownNote, StoredNote>,
  before: readonly TextPart[],
): { parts: TextPart[]; fresh: FreshTexts[] } {
  const known = new Map(before.map((part) => [part.number, part]))
  const fresh: FreshTexts[] = []
  const parts = [...groupBy(notes, ({ facts }) => facts.part)].map(([number, own]): TextPart => {
    const old = known.get(number)
    if (old?.notes === own.length && !own.some((note) => stored.has(note))) return old
    const texts = freshTexts(own.map((note) => (stored.get(note) ?? note.stored!).bytes()))
    fresh.push(texts)
    return { number, name: texts.name, notes: own.length }
  })
  return { parts, fresh }
}

export async function writeTexts(cache: string, fresh: readonly FreshTexts[]): Promise<void> {
  mkdirSync(join(cache, FOLDER), { recursive: true })
  await Promise.all(fresh.map(({ name, texts }) => writePieces(join(cache, FOLDER, name), texts)))
}

/** Removes all files but those. */
export async function removeOldTexts(cache: string, names: readonly string[]): Promise<void> {
  const folder = join(cache, FOLDER)
  const kept = new Set(names)
  const old = (await readdir(folder)).filter((name) => !kept.has(name))
  await Promise.all(old.map((name) => rm(join(folder, name))))
}

/** A part as it was written, which is read when one of its texts is asked for. */
export class KnownTexts {
  private readonly file: string
  private bytes: Buffer | null = null
  private taken = 0

  constructor(
    cache: string,
    private readonly name: string,
  ) {
    this.file = join(cache, FOLDER, name)
  }

  /** To be told one text after the other. @param length  of the text @returns where it begins */
  take(length: number): number {
    this.taken += length
    return this.taken - length
  }

  slice(from: number, to: number): Buffer {
    this.bytes ??= this.read()
    return this.bytes.subarray(from, to)
  }

  private read(): Buffer {
    const bytes = existsSync(this.file) ? readFileSync(this.file) : null
    if (bytes === null || hashOf(bytes) !== this.name) throw new CacheDamaged(this.file)
    return bytes
  }
}
