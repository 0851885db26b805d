import type { Extent, ShardKind } from '../../model/bundle'
import { groupBy } from '../base/group-by'
import { hashOf } from '../base/hash-of'
import { hashOfLines, type LedgerLines } from '../identity/ledger-file'
import type { BuiltPage } from './build-page'

export interface BundleNote {
  path: string
  /** The number that `shardOf` gives. */
  shard: number
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

/** @returns the shards, and for each note the index of its shard */
export function divide(notes: readonly BundleNote[], lines: LedgerLines): { shards: BundleShard[]; order: number[] } {
  const groups = [...groupBy(notes, ({ shard }) => shard)].sort(([a], [b]) => a - b)
  const places = new Map(groups.map(([number], place) => [number, place]))
  return {
    shards: groups.map(([number, own]) => toShard(number, own, lines)),
    order: notes.map(({ shard }) => places.get(shard)!),
  }
}

function toShard(number: number, notes: readonly BundleNote[], lines: LedgerLines): BundleShard {
  const hash = hashOfLines(notes)
  const name = hashOf(hash, ...notes.map(({ page, tail }) => page.hash + tail))
  const files: BundleShard['files'] = {
    notes: () => entriesOf(name, notes),
    pages: () => notes.flatMap(({ page, tail }) => [page.records().head, Buffer.from(tail)]),
    keys: () => notes.flatMap(({ page }) => [page.records().keys, NEWLINE]),
    identity: () => notes.map(({ path }) => lines.get(path)!),
  }
  return { number, name, lines: hash, files }
}

const NEWLINE = Buffer.from('\n')

/** Each entry ends with the extents of the note's other records. */
function entriesOf(shard: string, notes: readonly BundleNote[]): Uint8Array[] {
  let [at, keysAt] = [0, 0]
  return notes.flatMap(({ page: { records, lengths }, tail }) => {
    const page: Extent = [at, lengths.head + Buffer.byteLength(tail) - NEWLINE.length]
    const keys: Extent = [keysAt, lengths.keys]
    at += page[1] + NEWLINE.length
    keysAt += keys[1] + NEWLINE.length
    return [records().entry, Buffer.from(`,${JSON.stringify({ part: shard, page, keys }).slice(1)}\n`)]
  })
}
