import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type ShardKind, shardFile } from '../../model/bundle'
import { hashOf } from '../base/hash-of'
import type { BundleShard } from '../bundling/bundle-shards'
import type { BundleFiles } from '../bundling/lay-out-bundle'
import { writePieces } from '../memo/write-pieces'
import type { RunRecord } from './run-record'
import { UNFINISHED } from './sweep-unfinished'
import { stampOf, type WrittenFile, type WrittenShard, writtenFile } from './written-files'

/** A bundle in a folder. Its files are known to be undamaged. */
export interface WrittenBundle {
  home: string
  shards: readonly WrittenShard[]
}

/**
 * Writes a bundle into a folder of bundles. A new one gets its name when it is complete. If it exists, it may be damaged:
 * each file is replaced by one rename, so that its readers are not disturbed.
 * @param past  a bundle that may have some of the same shards
 */
export function writeBundle(
  folder: string,
  { id, files, shards, kinds }: BundleFiles,
  past: WrittenBundle | null,
): Pick<RunRecord, 'shards' | 'heads'> {
  const home = join(folder, id)
  const fresh = join(folder, UNFINISHED)
  rmSync(fresh, { recursive: true, force: true })
  for (const inner of kinds) mkdirSync(join(fresh, inner), { recursive: true })
  const known = new Map(past?.shards.map((shard) => [shard.name, shard]))
  const hashes = shards.map((shard) => writeShard(shard, known.get(shard.name), past?.home ?? '', fresh))
  for (const [file, pieces] of files) writePieces(join(fresh, file), pieces)
  if (existsSync(home)) replaceFiles(fresh, home, kinds)
  else renameSync(fresh, home)
  return {
    shards: shards.map(({ number, name }, i) => ({ number, name, files: stamped(home, name, hashes[i]!) })),
    heads: [...files.keys()].map((name) => ({ name, stamp: stampOf(join(home, name)) })),
  }
}

type Hashes = Record<ShardKind, string>

/** Bundles share files by hard links, as their files are never changed. Where a disk has no hard links, files are copied. */
function writeShard(
  { name, files }: BundleShard,
  known: WrittenShard | undefined,
  home: string,
  fresh: string,
): Hashes {
  const write = (kind: ShardKind): string => {
    const file = shardFile(kind, name)
    if (known !== undefined && isLinked(join(home, file), join(fresh, file))) return known.files[kind].hash
    const pieces = files[kind]()
    writePieces(join(fresh, file), pieces)
    return hashOf(...pieces)
  }
  return ofEach(files, write)
}

const stamped = (home: string, shard: string, hashes: Hashes): WrittenShard['files'] =>
  ofEach(hashes, (kind): WrittenFile => writtenFile(join(home, shardFile(kind, shard)), hashes[kind]))

const ofEach = <T>(files: Record<ShardKind, unknown>, make: (kind: ShardKind) => T) =>
  Object.fromEntries((Object.keys(files) as ShardKind[]).map((kind) => [kind, make(kind)])) as Record<ShardKind, T>

function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}

/** The manifest is written last, because it describes the other files. */
function replaceFiles(fresh: string, home: string, kinds: readonly ShardKind[]): void {
  for (const inner of kinds) mkdirSync(join(home, inner), { recursive: true })
  for (const inner of [...kinds, '']) {
    const files = readdirSync(join(fresh, inner), { withFileTypes: true }).filter((entry) => entry.isFile())
    for (const { name } of files) renameSync(join(fresh, inner, name), join(home, inner, name))
  }
  rmSync(fresh, { recursive: true })
}
