import type { Extent, ShardKind } from '../../model/bundle'
import { groupBy } from '../base/group-by'
import { hashOf } from '../base/hash-of'
import { shardOf } from '../base/shard-of'
import { hashOfLines, type LedgerLines } from '../identity/ledger/ledger-file'
import type { BuiltPage } from './build-page'
import type { NoteRecord } from './note-record'
import { noteRecords, ofEachRecord } from './note-records'
import { closeJson } from './open-json'
import type { PageRecords } from './page-records'

export interface BundleNote {
  path: string
  page: BuiltPage
  /** Backlinks and neighbours, as the JSON of an object. */
  neighbours: string
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
  /** Gives the pieces of each of its files. */
  files: Record<ShardKind, () => Uint8Array[]>
}

/** The records and ledger lines of notes, by path. They are read only for shards that are written. */
export interface LateBytes {
  records: (path: string) => PageRecords
  lines: LedgerLines
}

/** @returns the shards, and for each note the index of its shard */
export function divide(notes: readonly BundleNote[], bytes: LateBytes): { shards: BundleShard[]; order: number[] } {
  const groups = [...groupBy(notes, ({ path }) => shardOf(path))].sort(([a], [b]) => a - b)
  const places = new Map(groups.flatMap(([, own], place) => own.map((note) => [note, place])))
  return {
    shards: groups.map(([number, own]) => toShard(number, own, bytes)),
    order: notes.map((note) => places.get(note)!),
  }
}

function toShard(number: number, notes: readonly BundleNote[], { records, lines }: LateBytes): BundleShard {
  const hash = hashOfLines(notes)
  const name = hashOf(hash, ...notes.map(({ page, neighbours }) => `${page.hash}${closeJson(neighbours)}${NEWLINE}`))
  const files = ofEachRecord((kind, record) => () => {
    const ends = record === noteRecords.notes ? placesIn(name, notes) : notes.map((note) => endOf(record, note))
    return notes.flatMap(({ path }, i) => [records(path)[kind], Buffer.from(ends[i] + NEWLINE)])
  })
  return { number, name, lines: hash, files: { ...files, identity: () => notes.map(({ path }) => lines.get(path)!) } }
}

/** What the vault adds to a record. */
const endOf = ({ hasNeighbours }: NoteRecord, { neighbours }: BundleNote) =>
  hasNeighbours ? closeJson(neighbours) : ''

/** The end of each ManifestNote: where the note's other records are. */
function placesIn(shard: string, notes: readonly BundleNote[]): string[] {
  const offsets = { ...ofEachRecord(() => 0) }
  return notes.map((note) => {
    const places = ofEachRecord((kind, record): [string, Extent][] => {
      if (record.place === undefined) return []
      const length = note.page.lengths[kind] + Buffer.byteLength(endOf(record, note))
      const offset = offsets[kind]
      offsets[kind] += length + NEWLINE.length
      return [[record.place, [offset, length]]]
    })
    return closeJson(JSON.stringify({ part: shard, ...Object.fromEntries(Object.values(places).flat()) }))
  })
}

const NEWLINE = '\n'
