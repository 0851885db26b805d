import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type ShardKind, shardFile } from '../../model/bundle'
import { hashOf } from '../base/hash-of'
import type { BundleShard } from '../bundling/bundle-shards'

/** A file of a bundle, as it was when it was written. */
export interface WrittenFile {
  /** A hash of its bytes. */
  hash: string
  /** Size, time in milliseconds and inode. They change when the file is written or copied. */
  stamp: readonly number[]
}

/** A shard of a bundle, with its files. */
export interface WrittenShard extends Pick<BundleShard, 'number' | 'name'> {
  files: Record<ShardKind, WrittenFile>
}

/** The files of a shard, now and as they were written. */
export const filesOf = (home: string, { name, files }: WrittenShard): [file: string, written: WrittenFile][] =>
  Object.entries(files).map(([kind, written]) => [join(home, shardFile(kind as ShardKind, name)), written])

export const writtenFile = (file: string, hash: string): WrittenFile => ({ hash, stamp: stampOf(file) })

/** Whether all files of a bundle have the stamps that they were written with. If not, they may still be unchanged. */
export const isUntouched = (home: string, shards: readonly WrittenShard[], heads: readonly WrittenHead[]): boolean =>
  shards.every((shard) => filesOf(home, shard).every(([file, { stamp }]) => isSameStamp(stampOf(file), stamp))) &&
  heads.every(({ name, stamp }) => isSameStamp(stampOf(join(home, name)), stamp))

/** A file of a bundle that belongs to no shard. */
export interface WrittenHead {
  name: string
  stamp: readonly number[]
}

const isSameStamp = (now: readonly number[], old: readonly number[]) => String(now) === String(old)

export function stampOf(file: string): number[] {
  const stats = statSync(file, { throwIfNoEntry: false })
  return stats === undefined ? [] : [stats.size, stats.mtimeMs, stats.ino]
}

/** Whether a file is unchanged. If its stamp has changed, it may have been copied or restored, so its bytes are compared. */
export function isAsWritten(file: string, { hash, stamp }: WrittenFile): boolean {
  const now = stampOf(file)
  if (isSameStamp(now, stamp)) return true
  return now[0] === stamp[0] && hashOf(readFileSync(file)) === hash
}
