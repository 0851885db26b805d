import { join } from 'node:path'
import { groupBy } from '../base/group-by'
import { ndjsonLines } from '../base/ndjson-lines'
import { shardOf } from '../base/shard-of'
import type { Comparison, ComparisonText } from '../checking/compare-notes'
import type { KnownNote } from '../compiling/known-note'
import { CachedNote, type Line, toStored } from './cached-note'
import { readChecked, writeChecked } from './checked-file'
import type { KnownShards } from './known-shards'
import {
  divideNotes,
  type FreshFile,
  freshFile,
  KnownTexts,
  type NoteShard,
  readFile,
  removeOldFiles,
  writeFiles,
} from './note-shards'

const HEAD_FILE = 'notes.json'

/** The notes and comparisons in the cache. */
export interface KnownVault {
  notes: Map<string, KnownNote>
  /** By fingerprint. */
  comparisons: Map<string, ComparisonText>
  head: Head
}

/** The files of the cache. */
interface Head {
  shards: NoteShard[]
  comparisons: ComparisonShard[]
}

/** Comparisons whose first notes are in one shard. */
interface ComparisonShard {
  file: string
  lengths: [key: string, length: number][]
}

export const NOTHING_KNOWN: KnownVault = {
  notes: new Map(),
  comparisons: new Map(),
  head: { shards: [], comparisons: [] },
}

export function writeKnown(
  cache: string,
  notes: readonly KnownNote[],
  comparisons: readonly Comparison[],
  before: KnownVault,
): void {
  const changed = notes.filter(({ stored }) => stored === null)
  const stored = new Map(changed.map((note) => [note, toStored(note)]))
  const { shards, fresh } = divideNotes(notes, stored, before.head.shards)
  const compared = divideComparisons(comparisons, before.head.comparisons)
  const head: Head = { shards, comparisons: compared.shards }
  writeFiles(cache, [...fresh, ...compared.fresh])
  writeChecked(join(cache, HEAD_FILE), Buffer.from(JSON.stringify(head)))
  removeOldFiles(cache, [
    ...shards.flatMap(({ lines, texts }) => [lines, texts]),
    ...compared.shards.map(({ file }) => file),
  ])
}

function divideComparisons(
  comparisons: readonly Comparison[],
  before: readonly ComparisonShard[],
): { shards: ComparisonShard[]; fresh: FreshFile[] } {
  const known = new Map(before.map((shard) => [String(shard.lengths), shard]))
  const fresh: FreshFile[] = []
  const shards = [...groupBy(comparisons, ({ paths }) => shardOf(paths[0]!)).values()].map((own): ComparisonShard => {
    const lengths = own.map(({ key, text }): [string, number] => [key, text.length])
    const old = known.get(String(lengths))
    if (old !== undefined) return old
    const file = freshFile(own.map(({ text }) => text.bytes()))
    fresh.push(file)
    return { file: file.name, lengths }
  })
  return { shards, fresh }
}

/**
 * @param pages  the shards of the bundle that holds the notes' pages
 * @returns an empty cache if there is none
 * @throws CacheDamaged if a file is not as it was written
 */
export function readKnown(cache: string, pages: KnownShards): KnownVault {
  const bytes = readChecked(join(cache, HEAD_FILE))
  if (bytes === null) return NOTHING_KNOWN
  const head = JSON.parse(bytes.toString()) as Head
  const notes = new Map<string, KnownNote>()
  for (const shard of head.shards) {
    const texts = new KnownTexts(cache, shard.texts)
    for (const bytes of ndjsonLines(readFile(cache, shard.lines))) {
      const line = JSON.parse(bytes.toString()) as Line
      const { path } = line.facts
      const records = line.page && pages.next(shard.number, line.page)
      notes.set(path, new CachedNote(bytes, line, { texts, records }))
    }
  }
  return { notes, comparisons: knownComparisons(cache, head), head }
}

function knownComparisons(cache: string, { comparisons }: Head): KnownVault['comparisons'] {
  return new Map(
    comparisons.flatMap(({ file, lengths }) => {
      const texts = new KnownTexts(cache, file)
      return lengths.map(([key, length]): [string, ComparisonText] => {
        const at = texts.take(length)
        return [key, { length, bytes: () => texts.slice(at, at + length) }]
      })
    }),
  )
}
