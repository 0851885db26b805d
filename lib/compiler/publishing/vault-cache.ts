import { join } from 'node:path'
import type { Comparison } from '../assembling/compare-notes'
import type { KnownNote } from '../assembling/known-note'
import type { StoredLedger } from '../identity/ledger-file'
import { readChecked, writeChecked } from './cache-state'
import { CachedNote, type Line, toLine } from './cached-note'
import type { KnownParts } from './known-parts'
import { Lines } from './lines'
import { KnownTextPart, removeOldTexts, type TextPart, writeTexts } from './text-parts'

const NOTES_FILE = 'notes.ndjson'
const COMPARISONS_FILE = 'comparisons.ndjson'
const NOTHING = Buffer.alloc(0)

/** The large part of the cache: every note as it was drawn. */
export interface KnownVault {
  notes: Map<string, KnownNote>
  /** Texts of comparisons, by their keys. */
  comparisons: Map<string, Buffer>
  texts: readonly TextPart[]
}

export async function writeKnown(
  cache: string,
  notes: readonly KnownNote[],
  comparisons: readonly Comparison[],
  before: KnownVault,
): Promise<void> {
  const changed = notes.filter(({ stored }) => stored === null)
  const stored = new Map(changed.map((note) => [note, toLine(note)]))
  const texts = await writeTexts(cache, notes, stored, before.texts)
  await writeChecked(join(cache, NOTES_FILE), [
    Buffer.from(`${JSON.stringify(texts)}\n`),
    ...notes.map((note) => (stored.get(note) ?? note.stored!).line),
  ])
  await removeOldTexts(cache, texts)
  if (!comparisons.every(({ key }) => before.comparisons.has(key)) || comparisons.length !== before.comparisons.size)
    await writeComparisons(cache, comparisons)
}

function writeComparisons(cache: string, comparisons: readonly Comparison[]): Promise<void> {
  const lengths = comparisons.map(({ key, text }) => [key, text.length])
  return writeChecked(join(cache, COMPARISONS_FILE), [
    Buffer.from(`${JSON.stringify(lengths)}\n`),
    ...comparisons.map(({ text }) => text),
  ])
}

/**
 * @param pages  of the bundle that the notes were drawn to
 * @param ledger  of that bundle
 * @returns nothing where the cache is damaged
 */
export function readKnown(cache: string, pages: KnownParts, ledger: StoredLedger): KnownVault {
  const notes = readChecked(join(cache, NOTES_FILE))
  const known: KnownVault = { notes: new Map(), comparisons: readComparisons(cache), texts: [] }
  if (notes === null) return known
  const lines = new Lines(notes)
  known.texts = JSON.parse(lines.next().toString()) as TextPart[]
  const names = new Map(ledger.notes.map(({ path }, i) => [path, ledger.lines[i]!]))
  const parts = new Map(known.texts.map(({ number, name }) => [number, new KnownTextPart(cache, name)]))
  while (!lines.isDone) {
    const bytes = lines.next()
    const line = JSON.parse(bytes.toString()) as Line
    const { path, part } = line.facts
    const records = line.page && pages.next(part, line.page)
    const sources = { names: names.get(path) ?? NOTHING, texts: parts.get(part)!, records }
    known.notes.set(path, new CachedNote(bytes, line, sources))
  }
  return known
}

function readComparisons(cache: string): KnownVault['comparisons'] {
  const bytes = readChecked(join(cache, COMPARISONS_FILE))
  if (bytes === null) return new Map()
  const lines = new Lines(bytes)
  const lengths = JSON.parse(lines.next().toString()) as [key: string, length: number][]
  return new Map(lengths.map(([key, length]) => [key, lines.take(length)]))
}
