import type { Extent, ShardKind } from '../../model/bundle'
import { groupBy } from '../base/group-by'
import { hashOf } from '../base/hash-of'
import { shardOf } from '../base/shard-of'
import { hashOfLines, type LedgerLines } from '../identity/ledger-file'
import type { BuiltPage } from './build-page'
import type { PageRecords } from './page-records'

export interface BundleNote {
  path: string
  page: BuiltPage
  /** The rest of the page's line, after its head. */
  tail: string
  /** A hash of its line in the ledger. */
  lineHash: string
}

/** A 64th of the notes of a bundle. */
export interface BundleShard {
  /** The number that `shardOf` gives. */
  number: number
  name: string
  /** A hash of its lines in the ledger, as `hashOfLines` gives it. */
  lines: string
  /** Makes the pieces of each of its files. */
  files: Record<ShardKind, () => Uint8Array[]>
}

/** What is read of a note only for a shard that is written, by its path. */
export interface LateBytes {
  records: (path: string) => PageRecords
  lines: LedgerLines
}

/** @returns the shards, and for each note the index of its shard */
export function divide(notes: readonly BundleNote[], bytes: LateBytes): { shards: BundleShard[]; order: number[] } {
  const numbers = notes.map(({ path }) => shardOf(path))
  const groups = [...groupBy(notes.keys(), (i) => numbers[i]!)].sort(([a], [b]) => a - b)
  const places = new Map(groups.map(([number], place) => [number, place]))
  return {
    shards: groups.map(([number, own]) =>
      toShard(
        number,
        own.map((i) => notes[i]!),
        bytes,
      ),
    ),
    order: numbers.map((number) => places.get(number)!),
  }
}

function toShard(number: number, notes: readonly BundleNote[], { records, lines }: LateBytes): BundleShard {
  const hash = hashOfLines(notes)
  const name = hashOf(hash, ...notes.map(({ page, tail }) => page.hash + tail))
  const files: BundleShard['files'] = {
    notes: () => entriesOf(name, notes, records),
    pages: () => notes.flatMap(({ path, tail }) => [records(path).head, Buffer.from(tail)]),
    keys: () => notes.flatMap(({ path }) => [records(path).keys, NEWLINE]),
    identity: () => notes.map(({ path }) => lines.get(path)!),
  }
  return { number, name, lines: hash, files }
}

const NEWLINE = Buffer.from('\n')

/** Each entry ends with the extents of the note's other records. */
function entriesOf(shard: string, notes: readonly BundleNote[], records: (path: string) => PageRecords): Uint8Array[] {
  let [at, keysAt] = [0, 0]
  return notes.flatMap(({ path, page: { lengths }, tail }) => {
    const page: Extent = [at, lengths.head + Buffer.byteLength(tail) - NEWLINE.length]
    const keys: Extent = [keysAt, lengths.keys]
    at += page[1] + NEWLINE.length
    keysAt += keys[1] + NEWLINE.length
    return [records(path).entry, Buffer.from(`,${JSON.stringify({ part: shard, page, keys }).slice(1)}\n`)]
  })
}
