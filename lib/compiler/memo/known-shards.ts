import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SHARD_KINDS, type ShardKind, shardFile } from '../../model/bundle'
import { hashOf } from '../base/hash-of'
import { ndjsonLines } from '../base/ndjson-lines'
import type { BuiltPage } from '../bundling/build-page'
import type { BundleShard } from '../bundling/bundle-shards'
import { hashOfRecords, type PageRecords } from '../bundling/page-records'
import { CacheDamaged } from './cache-damaged'

/** A file of a bundle as it was written. */
export interface WrittenFile {
  /** A hash of its bytes. */
  hash: string
  /** Size, time in milliseconds and inode. They change when the file is written, and also when it is copied. */
  stamp: readonly number[]
}

/** A shard of a bundle, with its files. */
export interface WrittenShard extends Pick<BundleShard, 'number' | 'name'> {
  files: Record<ShardKind, WrittenFile>
}

export const writtenFile = (file: string, hash: string): WrittenFile => ({ hash, stamp: stampOf(file) })

/** Whether all files of a bundle have the stamps that they were written with. If not, they may still be unchanged. */
export const isUntouched = (home: string, shards: readonly WrittenShard[], heads: readonly WrittenHead[]): boolean =>
  shards.every(({ name, files }) =>
    SHARD_KINDS.every((kind) => isSameStamp(stampOf(join(home, shardFile(kind, name))), files[kind].stamp)),
  ) && heads.every(({ name, stamp }) => isSameStamp(stampOf(join(home, name)), stamp))

/** A file of a bundle that is in no shard. */
export interface WrittenHead {
  name: string
  stamp: readonly number[]
}

const isSameStamp = (now: readonly number[], old: readonly number[]) => String(now) === String(old)

export function stampOf(file: string): number[] {
  const stats = statSync(file, { throwIfNoEntry: false })
  return stats === undefined ? [] : [stats.size, stats.mtimeMs, stats.ino]
}

/** A file with another stamp may have been copied, or restored from a backup. Then its bytes are compared. */
function isAsWritten(file: string, { hash, stamp }: WrittenFile): boolean {
  const now = stampOf(file)
  if (isSameStamp(now, stamp)) return true
  return now[0] === stamp[0] && hashOf(readFileSync(file)) === hash
}

/** The shards of the last bundle. The records of a page are loaded on demand. */
export class KnownShards {
  private readonly shards: ReadonlyMap<number, KnownShard>

  /**
   * @param home  the folder of the bundle
   * @throws CacheDamaged if a file is not what was written
   */
  constructor(home: string, written: readonly WrittenShard[]) {
    for (const { name, files } of written)
      for (const kind of SHARD_KINDS) {
        const file = join(home, shardFile(kind, name))
        if (!isAsWritten(file, files[kind])) throw new CacheDamaged(file)
      }
    this.shards = new Map(written.map(({ number, name }) => [number, new KnownShard(home, name)]))
  }

  /** To be called for one page after another, in the order of the bundle. */
  next(shard: number, page: Pick<BuiltPage, 'lengths' | 'hash'>): () => PageRecords {
    return this.shards.get(shard)!.next(page)
  }
}

class KnownShard {
  private readonly lines = new Map<ShardKind, Buffer[]>()
  private readonly pages = new Map<number, PageRecords>()
  private asked = 0

  constructor(
    private readonly home: string,
    private readonly name: string,
  ) {}

  next(page: Pick<BuiltPage, 'lengths' | 'hash'>): () => PageRecords {
    const at = this.asked++
    return () => this.recordsAt(at, page)
  }

  private recordsAt(at: number, page: Pick<BuiltPage, 'lengths' | 'hash'>): PageRecords {
    const known = this.pages.get(at) ?? this.readPage(at, page)
    this.pages.set(at, known)
    return known
  }

  private readPage(at: number, { lengths, hash }: Pick<BuiltPage, 'lengths' | 'hash'>): PageRecords {
    const records = {
      entry: this.line('notes', at).subarray(0, lengths.entry),
      head: this.line('pages', at).subarray(0, lengths.head),
      keys: this.line('keys', at).subarray(0, lengths.keys),
    }
    if (hashOfRecords(records) !== hash) throw new CacheDamaged(join(this.home, shardFile('pages', this.name)))
    return records
  }

  private line(kind: ShardKind, at: number): Buffer {
    const known = this.lines.get(kind)
    if (known !== undefined) return known[at]!
    const lines = ndjsonLines(readFileSync(join(this.home, shardFile(kind, this.name))))
    this.lines.set(kind, lines)
    return lines[at]!
  }
}
