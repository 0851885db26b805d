import { join } from 'node:path'
import type { Comparison, ComparisonText } from '../assembling/compare-notes'
import type { KnownNote } from '../assembling/known-note'
import type { StoredLedger } from '../identity/ledger-file'
import { CachedNote, type Line, toStored } from './cached-note'
import { readChecked, writeChecked } from './checked-file'
import type { KnownParts } from './known-parts'
import { Lines } from './lines'
import {
  divideTexts,
  type FreshTexts,
  freshTexts,
  KnownTexts,
  removeOldTexts,
  type TextPart,
  writeTexts,
} from './text-parts'

const NOTES_FILE = 'notes.ndjson'
const NOTHING = Buffer.alloc(0)

/** The large part of the cache: every note as it was drawn. */
export interface KnownVault {
  notes: Map<string, KnownNote>
  /** By their keys. */
  comparisons: Map<string, ComparisonText>
  head: Head
}

/** What the notes' lines are preceded by. */
interface Head {
  texts: TextPart[]
  comparisons: { part: string; lengths: [key: string, length: number][] }
}

export const NOTHING_KNOWN: KnownVault = {
  notes: new Map(),
  comparisons: new Map(),
  head: { texts: [], comparisons: { part: '', lengths: [] } },
}

export async function writeKnown(
  cache: string,
  notes: readonly KnownNote[],
  comparisons: readonly Comparison[],
  before: KnownVault,
): Promise<void> {
  const changed = notes.filter(({ stored }) => stored === null)
  const stored = new Map(changed.map((note) => [note, toStored(note)]))
  const texts = divideTexts(notes, stored, before.head.texts)
  const compared = toTexts(comparisons, before.head)
  const head: Head = { texts: texts.parts, comparisons: compared.head }
  const lines = notes.map((note) => (stored.get(note) ?? note.stored!).line)
  await Promise.all([
    writeTexts(cache, [...texts.fresh, ...compared.fresh]),
    writeChecked(join(cache, NOTES_FILE), [Buffer.from(`${JSON.stringify(head)}\n`), ...lines]),
  ])
  await removeOldTexts(cache, [...head.texts.map(({ name }) => name), head.comparisons.part])
}

function toTexts(
  comparisons: readonly Comparison[],
  { comparisons: before }: Head,
): { head: Head['comparisons']; fresh: FreshTexts[] } {
  const lengths = comparisons.map(({ key, text }): [string, number] => [key, text.length])
  if (before.part !== '' && String(lengths) === String(before.lengths)) return { head: before, fresh: [] }
  const fresh = freshTexts(comparisons.map(({ text }) => text.bytes()))
  return { head: { part: fresh.name, lengths }, fresh: [fresh] }
}

/**
 * @param pages  of the bundle that the notes were drawn to
 * @param ledger  of that bundle
 * @returns nothing where the cache is damaged
 */
export function readKnown(cache: string, pages: KnownParts, ledger: StoredLedger): KnownVault {
  const bytes = readChecked(join(cache, NOTES_FILE))
  if (bytes === null) return NOTHING_KNOWN
  const lines = new Lines(bytes)
  const head = JSON.parse(lines.next().toString()) as Head
  const names = new Map(ledger.notes.map(({ path }, i) => [path, ledger.lines[i]!]))
  const texts = new Map(head.texts.map(({ number, name }) => [number, new KnownTexts(cache, name)]))
  const notes = new Map<string, KnownNote>()
  while (!lines.isDone) {
    const bytes = lines.next()
    const line = JSON.parse(bytes.toString()) as Line
    const { path, part } = line.facts
    const records = line.page && pages.next(part, line.page)
    notes.set(
      path,
      new CachedNote(bytes, line, { names: names.get(path) ?? NOTHING, texts: texts.get(part)!, records }),
    )
  }
  return { notes, comparisons: knownComparisons(cache, head), head }
}

function knownComparisons(cache: string, { comparisons: { part, lengths } }: Head): KnownVault['comparisons'] {
  const texts = new KnownTexts(cache, part)
  return new Map(
    lengths.map(([key, length]) => {
      const at = texts.take(length)
      return [key, { length, bytes: () => texts.slice(at, at + length) }]
    }),
  )
}
