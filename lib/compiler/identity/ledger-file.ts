import { shardFile } from '../../model/bundle'
import { groupBy } from '../base/group-by'
import { shortHashOf } from '../base/hash-of'
import { ndjsonLines } from '../base/ndjson-lines'
import { shardOf } from '../base/shard-of'
import type { NoteRecord, SlugRecords } from './carry-slugs'
import type { LedgerItem } from './ledger'

/** In the folder of a bundle: what the next bundle needs to give items and notes the same ids. */
export const LEDGER_FILE = 'identity.ndjson'

/** What the ledger knows of one note. */
export interface LedgerNote extends NoteRecord {
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
interface Line extends Omit<LedgerNote, 'ids' | 'lineHash'> {
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
interface LedgerHead extends Omit<SlugRecords, 'notes'> {
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

const NEWLINE = 10

/** Copies of one file. The first whole copy is read. There may be none. */
export type Copies = Iterable<Buffer>

const unread = (file: string) => new LedgerUnread(`there is no whole copy of ${file}`)

/**
 * @param heads  copies of the ledger's file
 * @param shardsNamed  gives copies of a shard, by name
 * @param known  notes that may be those of the ledger. If they are, lines are read only when they are asked for
 * @throws LedgerUnread if no copy is whole. `lines` throws it too, for a line of such a shard
 */
export function readLedger(
  heads: Copies,
  shardsNamed: (name: string) => Copies,
  known: readonly LedgerNote[],
): StoredLedger {
  const { head, inline } = firstWhole(heads, readHead) ?? raise(unread(LEDGER_FILE))
  if (head.notes !== undefined) return readInline(head as OldHead, inline)
  const { parts, ...rest } = head
  const groups = groupBy(known, ({ path }) => shardOf(path))
  if (isLedgerOf(groups, parts)) return { ...rest, notes: known, lines: new ShardedLines(groups, parts, shardsNamed) }
  return { ...rest, ...readAll(parts, shardsNamed) }
}

function firstWhole<T>(copies: Copies, read: (bytes: Buffer) => T | null): T | null {
  for (const bytes of copies) {
    const whole = read(bytes)
    if (whole !== null) return whole
  }
  return null
}

function raise(error: Error): never {
  throw error
}

/** Its first line, and what follows: a hash of it, or, from an older program, nothing or the questions of its notes. */
function readHead(bytes: Buffer): { head: LedgerHead & Partial<OldHead>; inline: Buffer[] } | null {
  if (bytes.at(-1) !== NEWLINE) return null // it was cut off
  const [first, ...inline] = ndjsonLines(bytes)
  const head = parse<LedgerHead & Partial<OldHead>>(first!)
  if (!Array.isArray(head?.retired)) return null
  if (head.notes !== undefined) return head.notes.length === inline.length ? { head, inline } : null
  return inline.length === 0 || parse(inline[0]!) === shortHashOf(first!) ? { head, inline } : null
}

function parse<T>(line: Buffer): T | null {
  try {
    return JSON.parse(line.toString())
  } catch {
    return null
  }
}

/** A hash of the hashes of some lines. It tells whether the lines are known, without reading them. */
export const hashOfLines = (notes: readonly Pick<LedgerNote, 'lineHash'>[]): string =>
  shortHashOf(notes.map(({ lineHash }) => lineHash).join())

type Groups = ReadonlyMap<number, readonly LedgerNote[]>

function isLedgerOf(groups: Groups, parts: LedgerHead['parts']): boolean {
  const numbers = Object.keys(parts).map(Number)
  return (
    numbers.length === groups.size &&
    numbers.every((number) => groups.has(number) && hashOfLines(groups.get(number)!) === parts[number]!.lines)
  )
}

function readAll(
  parts: LedgerHead['parts'],
  shardsNamed: (name: string) => Copies,
): Pick<StoredLedger, 'lines'> & { notes: LedgerNote[] } {
  const lines = new Map<string, Buffer>()
  const notes = Object.values(parts).flatMap((part) =>
    linesOfShard(part, shardsNamed).map(({ lineHash, line }): LedgerNote => {
      const { items, ...note } = JSON.parse(line.toString()) as Line
      lines.set(note.path, line)
      return { ...note, ids: items.map(({ id }) => id), lineHash }
    }),
  )
  return { notes, lines }
}

function linesOfShard({ name, lines }: LedgerShard, shardsNamed: (name: string) => Copies) {
  const read = (bytes: Buffer) => {
    const own = ndjsonLines(bytes).map((line) => ({ line, lineHash: shortHashOf(line) }))
    return hashOfLines(own) === lines ? own : null
  }
  return firstWhole(shardsNamed(name), read) ?? raise(unread(shardFile('identity', name)))
}

/** The lines of known notes. In each shard they are in the order of the notes. */
class ShardedLines implements LedgerLines {
  private readonly read = new Map<number, ReadonlyMap<string, Buffer>>()

  constructor(
    private readonly groups: Groups,
    private readonly parts: LedgerHead['parts'],
    private readonly shardsNamed: (name: string) => Copies,
  ) {}

  get(path: string): Buffer | undefined {
    const number = shardOf(path)
    const lines = this.read.get(number) ?? this.linesOfShard(number)
    this.read.set(number, lines)
    return lines.get(path)
  }

  private linesOfShard(number: number): ReadonlyMap<string, Buffer> {
    const lines = linesOfShard(this.parts[number]!, this.shardsNamed)
    return new Map(this.groups.get(number)!.map(({ path }, i) => [path, lines[i]!.line]))
  }
}

export function writeLedger(
  { retired, gone, moved }: Pick<LedgerHead, 'retired' | 'gone' | 'moved'>,
  parts: LedgerHead['parts'],
): Buffer {
  const head: LedgerHead = { retired, gone, moved, parts }
  const line = Buffer.from(`${JSON.stringify(head)}\n`)
  return Buffer.concat([line, Buffer.from(`${JSON.stringify(shortHashOf(line))}\n`)])
}

/** Reads the questions of a note from its line. */
export function readItems(line: Buffer): LedgerItem[] {
  const { items, path, slug: note, at } = JSON.parse(line.toString()) as Line
  return items.map((item, i) => ({ ...item, path, note, line: at[i]! }))
}

/** @param items  the questions of the note, in its order */
export function writeLine(note: Omit<Line, 'items'>, items: readonly LedgerItem[]): { note: LedgerNote; line: Buffer } {
  const { slug, path, body, questions, at, pins } = note
  const own = { slug, path, body, questions, at, pins }
  const written: Line = { ...own, items: items.map(({ path: _, note: __, line: ___, ...item }) => item) }
  const line = Buffer.from(`${JSON.stringify(written)}\n`)
  return { note: { ...own, ids: items.map(({ id }) => id), lineHash: shortHashOf(line) }, line }
}

/** Until November 2026 all lay in one file: a head, and for each of its notes a line of its questions. */
interface OldHead extends Omit<LedgerHead, 'parts'> {
  notes: Omit<LedgerNote, 'lineHash'>[]
}

function readInline({ notes: old, retired, gone, moved }: OldHead, inline: readonly Buffer[]): StoredLedger {
  const all = old.map((note, i) => writeLine(note, JSON.parse(inline[i]!.toString())))
  const lines = new Map(all.map(({ note, line }) => [note.path, line]))
  return { retired, gone, moved, notes: all.map(({ note }) => note), lines }
}
