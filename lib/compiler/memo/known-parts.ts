import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PART_KINDS, type PartKind, partFile } from '../../model/bundle'
import { hashOf } from '../base/hash-of'
import { ndjsonLines } from '../base/ndjson-lines'
import type { BundlePart } from '../bundling/bundle-parts'
import type { DrawnPage } from '../bundling/draw-note'
import { hashOfRecords, type PageRecords } from '../bundling/page-records'
import { CacheDamaged } from './cache-damaged'

/** A file of a bundle as it was written. */
export interface WrittenFile {
  /** Of its bytes. */
  hash: string
  /** What changes when it is written to, though it may change with nothing written: size, time in milliseconds and inode. */
  stamp: readonly number[]
}

/** A part of a bundle, with its files. */
export interface WrittenPart extends Pick<BundlePart, 'number' | 'name'> {
  files: Record<PartKind, WrittenFile>
}

export const writtenFile = (file: string, hash: string): WrittenFile => ({ hash, stamp: stampOf(file) })

/** Whether no file of a bundle was touched. It may have been, and be as it was written. */
export const isUntouched = (home: string, parts: readonly WrittenPart[], heads: readonly WrittenHead[]): boolean =>
  parts.every(({ name, files }) =>
    PART_KINDS.every((kind) => isSameStamp(stampOf(join(home, partFile(kind, name))), files[kind].stamp)),
  ) && heads.every(({ name, stamp }) => isSameStamp(stampOf(join(home, name)), stamp))

/** A file of a bundle besides its parts. */
export interface WrittenHead {
  name: string
  stamp: readonly number[]
}

const isSameStamp = (now: readonly number[], old: readonly number[]) => String(now) === String(old)

export function stampOf(file: string): number[] {
  const stats = statSync(file, { throwIfNoEntry: false })
  return stats === undefined ? [] : [stats.size, stats.mtimeMs, stats.ino]
}

/** A file whose stamp is another may have been copied, or restored from a backup: then its bytes tell. */
function isAsWritten(file: string, { hash, stamp }: WrittenFile): boolean {
  const now = stampOf(file)
  if (isSameStamp(now, stamp)) return true
  return now[0] === stamp[0] && hashOf(readFileSync(file)) === hash
}

/** The parts of the last bundle. What they say of a page is read when it is asked for. */
export class KnownParts {
  private readonly parts: ReadonlyMap<number, KnownPart>

  /**
   * @param home  the folder of the bundle
   * @throws CacheDamaged if a file is not what was written
   */
  constructor(home: string, written: readonly WrittenPart[]) {
    for (const { name, files } of written)
      for (const kind of PART_KINDS) {
        const file = join(home, partFile(kind, name))
        if (!isAsWritten(file, files[kind])) throw new CacheDamaged(file)
      }
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
    const lines = ndjsonLines(readFileSync(join(this.home, partFile(kind, this.name))))
    this.lines.set(kind, lines)
    return lines[at]!
  }
}
