import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
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

/**
 * Writes the texts of those parts in which a note is new, has changed or is gone.
 * @param stored  of each of those notes, what is to be kept
 */
export async function writeTexts(
  cache: string,
  notes: readonly KnownNote[],
  stored: ReadonlyMap<KnownNote, StoredNote>,
  before: readonly TextPart[],
): Promise<TextPart[]> {
  const known = new Map(before.map((part) => [part.number, part]))
  const groups = [...groupBy(notes, ({ facts }) => facts.part)]
  return Promise.all(
    groups.map(async ([number, own]): Promise<TextPart> => {
      const old = known.get(number)
      if (old?.notes === own.length && !own.some((note) => stored.has(note))) return old
      const name = await writePart(
        cache,
        own.map((note) => (stored.get(note) ?? note.stored!).bytes()),
      )
      return { number, name, notes: own.length }
    }),
  )
}

/** @returns the name of the file, which is a hash of its content */
export async function writePart(cache: string, texts: readonly Buffer[]): Promise<string> {
  const name = hashOf(...texts)
  await mkdir(join(cache, FOLDER), { recursive: true })
  await writePieces(join(cache, FOLDER, name), texts)
  return name
}

/** Removes all parts but those. */
export async function removeOldParts(cache: string, names: readonly string[]): Promise<void> {
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
