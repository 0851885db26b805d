import { shortHashOf } from '../../base/hash-of'
import type { SluggedNote, SlugRecords } from '../carry-slugs'
import type { LedgerItem } from './ledger'

/** In the folder of a bundle: what the next bundle needs to give items and notes the same ids. */
export const LEDGER_FILE = 'identity.ndjson'

/** What the ledger knows of one note. */
export interface LedgerNote extends SluggedNote {
  /** The same as in `IdentityFacts`, and so are `at` and `pins`. */
  questions: string
  at: number[]
  pins: string[]
  /** Ids of its questions. */
  ids: string[]
  /** A hash of its line in the ledger. */
  lineHash: string
}

/** The line of a note in its shard, as JSON. */
export interface LedgerLine extends Omit<LedgerNote, 'ids' | 'lineHash'> {
  items: Omit<LedgerItem, 'path' | 'note' | 'line'>[]
}

/** Where the lines of a shard are. */
export interface LedgerShard {
  /** The name of the bundle's shard. */
  name: string
  /** What `hashOfLines` gives. */
  lines: string
}

/** The ledger's own file, as a line of JSON. Its field names must stay: published bundles have them. */
export interface LedgerHead extends Omit<SlugRecords, 'notes'> {
  retired: LedgerItem[]
  /** By number of the shard. */
  parts: Record<number, LedgerShard>
}

/** The ledger of a bundle. The questions of settled notes are neither read nor written again. */
export interface StoredLedger extends Omit<LedgerHead, 'parts'> {
  notes: readonly LedgerNote[]
  lines: LedgerLines
}

/** The line of each note, by path, with its newline. */
export type LedgerLines = Pick<ReadonlyMap<string, Buffer>, 'get'>

/**
 * The ledger cannot be read. Without it, every question that was edited since its first publication would get a new id,
 * and lose its answers. So whoever publishes has to decide.
 */
export class LedgerUnread extends Error {
  override readonly name = 'LedgerUnread'
}

/** Copies of one file. The first whole copy is read. There may be none. */
export type Copies = Iterable<Buffer>

/** A hash of the hashes of some lines. It tells whether the lines are known, without reading them. */
export const hashOfLines = (notes: readonly Pick<LedgerNote, 'lineHash'>[]): string =>
  shortHashOf(notes.map(({ lineHash }) => lineHash).join())

export function writeLedger(
  { retired, gone, moved }: Pick<LedgerHead, 'retired' | 'gone' | 'moved'>,
  parts: LedgerHead['parts'],
): Buffer {
  const head: LedgerHead = { retired, gone, moved, parts }
  const line = Buffer.from(`${JSON.stringify(head)}\n`)
  return Buffer.concat([line, Buffer.from(`${JSON.stringify(shortHashOf(line))}\n`)])
}

/** Reads the questions of a note of the ledger. */
export function itemsAt(lines: LedgerLines, path: string): LedgerItem[] {
  const { items, slug: note, at } = JSON.parse(lines.get(path)!.toString()) as LedgerLine
  return items.map((item, i) => ({ ...item, path, note, line: at[i]! }))
}

/** @param items  the questions of the note, in its order */
export function writeLine(
  note: Omit<LedgerLine, 'items'>,
  items: readonly LedgerItem[],
): { note: LedgerNote; line: Buffer } {
  const { slug, path, body, questions, at, pins } = note
  const own = { slug, path, body, questions, at, pins }
  const written: LedgerLine = { ...own, items: items.map(({ path: _, note: __, line: ___, ...item }) => item) }
  const line = Buffer.from(`${JSON.stringify(written)}\n`)
  return { note: { ...own, ids: items.map(({ id }) => id), lineHash: shortHashOf(line) }, line }
}
