import { join } from 'node:path'
import { groupBy } from '../base/group-by'
import { ndjsonLines } from '../base/ndjson-lines'
import { shardOf } from '../base/shard-of'
import type { Comparison, ComparisonText } from '../checking/compare-notes'
import type { KnownNote } from '../compiling/known-note'
import { CachedNote, type Line, toStored } from './cached-note'
import { readChecked, writeChecked } from './checked-file'
import type { KnownParts } from './known-parts'
import {
  divideNotes,
  type FreshFile,
  freshFile,
  KnownTexts,
  type NotePart,
  readFile,
  removeOldFiles,
  writeFiles,
} from './note-parts'

const HEAD_FILE = 'notes.json'

/** The large part of the cache: every note as it was drawn. */
export interface KnownVault {
  notes: Map<string, KnownNote>
  /** By their keys. */
  comparisons: Map<string, ComparisonText>
  head: Head
}

/** Which files it is in. */
interface Head {
  parts: NotePart[]
  comparisons: ComparisonPart[]
}

/** Comparisons whose first notes are in one part. */
interface ComparisonPart {
  file: string
  lengths: [key: string, length: number][]
}

export const NOTHING_KNOWN: KnownVault = {
  notes: new Map(),
  comparisons: new Map(),
  head: { parts: [], comparisons: [] },
}

export function writeKnown(
  cache: string,
  notes: readonly KnownNote[],
  comparisons: readonly Comparison[],
  before: KnownVault,
): void {
  const changed = notes.filter(({ stored }) => stored === null)
  const stored = new Map(changed.map((note) => [note, toStored(note)]))
  const { parts, fresh } = divideNotes(notes, stored, before.head.parts)
  const compared = divideComparisons(comparisons, before.head.comparisons)
  const head: Head = { parts, comparisons: compared.parts }
  writeFiles(cache, [...fresh, ...compared.fresh])
  writeChecked(join(cache, HEAD_FILE), Buffer.from(JSON.stringify(head)))
  removeOldFiles(cache, [
    ...parts.flatMap(({ lines, texts }) => [lines, texts]),
    ...compared.parts.map(({ file }) => file),
  ])
}

function divideComparisons(
  comparisons: readonly Comparison[],
  before: readonly ComparisonPart[],
): { parts: ComparisonPart[]; fresh: FreshFile[] } {
  const known = new Map(before.map((part) => [String(part.lengths), part]))
  const fresh: FreshFile[] = []
  const parts = [...groupBy(comparisons, ({ paths }) => shardOf(paths[0]!)).values()].map((own): ComparisonPart => {
    const lengths = own.map(({ key, text }): [string, number] => [key, text.length])
    const old = known.get(String(lengths))
    if (old !== undefined) return old
    const file = freshFile(own.map(({ text }) => text.bytes()))
    fresh.push(file)
    return { file: file.name, lengths }
  })
  return { parts, fresh }
}

/**
 * @param pages  of the bundle that the notes were drawn to
 * @returns nothing where there is no such cache
 * @throws CacheDamaged if a file of it is not what was written
 */
export function readKnown(cache: string, pages: KnownParts): KnownVault {
  const bytes = readChecked(join(cache, HEAD_FILE))
  if (bytes === null) return NOTHING_KNOWN
  const head = JSON.parse(bytes.toString()) as Head
  const notes = new Map<string, KnownNote>()
  for (const part of head.parts) {
    const texts = new KnownTexts(cache, part.texts)
    for (const bytes of ndjsonLines(readFile(cache, part.lines))) {
      const line = JSON.parse(bytes.toString()) as Line
      const { path } = line.facts
      const records = line.page && pages.next(part.number, line.page)
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
