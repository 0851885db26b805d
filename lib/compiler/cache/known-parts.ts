import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PART_KINDS, type PartKind, partFile } from '../../model/bundle'
import type { BundlePart } from '../assembling/bundle-parts'
import { type DrawnPage, hashOfRecords, type PageRecords } from '../assembling/draw-note'
import { linesOf } from '../lines-of'
import { CacheDamaged } from './cache-damaged'

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
  constructor(home: string, written: readonly WrittenPart[]) {
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
  private readonly lines = new Map<PartKind, Buffer[]>()
  private readonly pages = new Map<number, PageRecords>()
  private asked = 0

  constructor(
    private readonly home: string,
    private readonly name: string,
  ) {}

  next(page: Pick<DrawnPage, 'lengths' | 'hash'>): () => PageRecords {
    const at = this.asked++
    return () => this.recordsAt(at, page)
  }

  private recordsAt(at: number, page: Pick<DrawnPage, 'lengths' | 'hash'>): PageRecords {
    const known = this.pages.get(at) ?? this.readPage(at, page)
    this.pages.set(at, known)
    return known
  }

  private readPage(at: number, { lengths, hash }: Pick<DrawnPage, 'lengths' | 'hash'>): PageRecords {
    const records = {
      entry: this.line('notes', at).subarray(0, lengths.entry),
      head: this.line('pages', at).subarray(0, lengths.head),
      keys: this.line('keys', at).subarray(0, lengths.keys),
    }
    if (hashOfRecords(records) !== hash) throw new CacheDamaged(join(this.home, partFile('pages', this.name)))
    return records
  }

  private line(kind: PartKind, at: number): Buffer {
    const known = this.lines.get(kind)
    if (known !== undefined) return known[at]!
    const lines = linesOf(readFileSync(join(this.home, partFile(kind, this.name))))
    this.lines.set(kind, lines)
    return lines[at]!
  }
}
