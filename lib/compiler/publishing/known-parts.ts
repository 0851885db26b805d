import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PART_KINDS, type PartKind, partFile } from '../../model/bundle'
import type { BundlePart } from '../assembling/bundle-parts'
import { type DrawnPage, hashOfRecords, type PageRecords } from '../assembling/draw-note'
import { lazily } from '../assembling/lazily'
import { CacheDamaged } from './cache-damaged'
import { Lines } from './lines'

/** A part of a bundle, with what changes when one of its files is written to: size, time in milliseconds and inode. */
export interface WrittenPart extends Pick<BundlePart, 'number' | 'name'> {
  stamps: number[][]
}

/** @param home  the folder of their bundle */
export const stampParts = (home: string, parts: readonly Pick<BundlePart, 'number' | 'name'>[]): WrittenPart[] =>
  parts.map(({ number, name }) => ({ number, name, stamps: stampsOf(home, name) }))

const stampsOf = (home: string, name: string): number[][] =>
  PART_KINDS.map((kind) => {
    const stats = statSync(join(home, partFile(kind, name)), { throwIfNoEntry: false })
    return stats === undefined ? [] : [stats.size, stats.mtimeMs, stats.ino]
  })

/** The parts of the last bundle. What they say of a page is read when it is asked for. */
export class KnownParts {
  private readonly parts: ReadonlyMap<number, KnownPart>

  /**
   * @param home  the folder of the bundle
   * @throws CacheDamaged if a file was touched since it was written
   */
  constructor(
    readonly home: string,
    written: readonly WrittenPart[],
  ) {
    for (const { name, stamps } of written)
      if (String(stampsOf(home, name)) !== String(stamps)) throw new CacheDamaged(partFile('pages', name))
    this.parts = new Map(written.map(({ number, name }) => [number, new KnownPart(home, name)]))
  }

  /** To be asked for one page after the other, in the order of the bundle. */
  next(part: number, page: Pick<DrawnPage, 'lengths' | 'hash'>): () => PageRecords {
    return this.parts.get(part)!.next(page)
  }
}

class KnownPart {
  private readonly lines: Record<PartKind, () => Buffer[]>
  private asked = 0

  constructor(
    home: string,
    private readonly name: string,
  ) {
    const linesOf = (kind: PartKind) => lazily(() => readLines(join(home, partFile(kind, name))))
    this.lines = { notes: linesOf('notes'), pages: linesOf('pages'), keys: linesOf('keys') }
  }

  next({ lengths, hash }: Pick<DrawnPage, 'lengths' | 'hash'>): () => PageRecords {
    const at = this.asked++
    return lazily(() => {
      const record = (kind: PartKind, length: number) => this.lines[kind]()[at]!.subarray(0, length)
      const records = {
        entry: record('notes', lengths.entry),
        head: record('pages', lengths.head),
        keys: record('keys', lengths.keys),
      }
      if (hashOfRecords(records) !== hash) throw new CacheDamaged(partFile('pages', this.name))
      return records
    })
  }
}

function readLines(file: string): Buffer[] {
  const lines = new Lines(readFileSync(file))
  const all: Buffer[] = []
  while (!lines.isDone) all.push(lines.next())
  return all
}
