import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { KnownNote } from '../assembling/known-note'
import { lazily } from '../assembling/lazily'
import { hashOf } from '../hash-of'
import { groupBy } from '../identity/group-by'
import { CacheDamaged } from './cache-damaged'
import { writePieces } from './write-pieces'

const FOLDER = 'texts'

/** Some notes' texts in one file of the cache, which is named by its content. */
export interface TextPart {
  /** As of `partOf`. */
  number: number
  name: string
  /** How many notes' texts it has. */
  notes: number
}

export interface StoredTexts extends Pick<KnownNote, 'stored'> {
  part: number
  texts: () => Buffer
}

/** Writes the texts of those parts in which a note is new, has changed or is gone. */
export async function writeTexts(
  cache: string,
  notes: readonly StoredTexts[],
  before: readonly TextPart[],
): Promise<TextPart[]> {
  const folder = join(cache, FOLDER)
  await mkdir(folder, { recursive: true })
  const known = new Map(before.map((part) => [part.number, part]))
  const groups = [...groupBy(notes, ({ part }) => part)]
  return Promise.all(
    groups.map(async ([number, own]): Promise<TextPart> => {
      const old = known.get(number)
      if (old?.notes === own.length && own.every(({ stored }) => stored !== null)) return old
      const pieces = own.map(({ texts }) => texts())
      const name = hashOf(...pieces)
      await writePieces(join(folder, name), pieces)
      return { number, name, notes: own.length }
    }),
  )
}

/** Removes what no part is any more. */
export async function removeOldTexts(cache: string, parts: readonly TextPart[]): Promise<void> {
  const folder = join(cache, FOLDER)
  const kept = new Set(parts.map(({ name }) => name))
  const old = (await readdir(folder)).filter((name) => !kept.has(name))
  await Promise.all(old.map((name) => rm(join(folder, name))))
}

/** Texts as they were written: a part is read when one of its texts is asked for. */
export class KnownTexts {
  private readonly parts: ReadonlyMap<number, { bytes: () => Buffer; at: number }>

  constructor(cache: string, parts: readonly TextPart[]) {
    const bytesOf = (name: string) => lazily(() => readPart(join(cache, FOLDER, name), name))
    this.parts = new Map(parts.map(({ number, name }) => [number, { bytes: bytesOf(name), at: 0 }]))
  }

  /** To be asked for one note after the other, in the order of the vault. @param length  of all its texts, in bytes */
  next(number: number, length: number): () => Buffer {
    const part = this.parts.get(number)!
    const { at, bytes } = part
    part.at += length
    return () => bytes().subarray(at, at + length)
  }
}

function readPart(file: string, name: string): Buffer {
  const bytes = existsSync(file) ? readFileSync(file) : null
  if (bytes === null || hashOf(bytes) !== name) throw new CacheDamaged(file)
  return bytes
}
