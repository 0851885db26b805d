import { partFile } from '../../model/bundle'
import { groupBy } from '../base/group-by'
import { shortHashOf } from '../base/hash-of'
import { ndjsonLines } from '../base/ndjson-lines'
import { shardOf } from '../base/shard-of'
import type { NoteRecord, SlugRecords } from './carry-slugs'
import type { LedgerItem } from './ledger'

/** In a bundle's folder: what it leaves for the names of items and notes of the next one. */
export const LEDGER_FILE = 'identity.ndjson'

/** Of one note, what the names of its questions are carried by. */
export interface LedgerNote extends NoteRecord {
  /** As in `NoteFacts`. */
  questions: string
  at: number[]
  pins: string[]
  /** Of its questions. */
  ids: string[]
  /** A hash of its line. */
  names: string
}

/** The line of a note in its part, as JSON. */
interface Line extends Omit<LedgerNote, 'ids' | 'names'> {
  items: Omit<LedgerItem, 'path' | 'note' | 'line'>[]
}

/** Where the lines of some notes stand. */
export interface LedgerPart {
  /** Of the bundle's part. */
  name: string
  /** As of `hashOfLines`. */
  lines: string
}

/** What stands in the ledger's file, as a line of JSON. */
interface LedgerHead extends Omit<SlugRecords, 'notes'> {
  retired: LedgerItem[]
  /** By their numbers. */
  parts: Record<number, LedgerPart>
}

/** The ledger as it lies in a bundle: the questions of notes that go on as they were are neither read nor written anew. */
export interface StoredLedger extends Omit<LedgerHead, 'parts'> {
  notes: readonly LedgerNote[]
  lines: LedgerLines
}

/** The line of each note, by its path, with the newline at its end. */
export type LedgerLines = Pick<ReadonlyMap<string, Buffer>, 'get'>

/**
 * The names that answers hang on cannot be read. To go on without them would give new ones to all questions that were
 * edited since they were first published, so whoever publishes has to decide.
 */
export class LedgerUnread extends Error {
  override readonly name = 'LedgerUnread'
}

const NEWLINE = 10

/** Copies of one file. The first that is whole is read; there may be none. */
export type Copies = Iterable<Buffer>

const unread = (file: string) => new LedgerUnread(`there is no whole copy of ${file}`)

/**
 * @param heads  the ledger's file
 * @param partsNamed  a part, by its name
 * @param known  what may be its notes: if they are, their lines are read when they are asked for
 * @throws LedgerUnread if there is no whole one; so does `lines` when it is asked for a line of such a part
 */
export function readLedger(
  heads: Copies,
  partsNamed: (name: string) => Copies,
  known: readonly LedgerNote[],
): StoredLedger {
  const { head, inline } = firstWhole(heads, readHead) ?? raise(unread(LEDGER_FILE))
  if (head.notes !== undefined) return readInline(head as OldHead, inline)
  const { parts, ...rest } = head
  const groups = groupBy(known, ({ path }) => shardOf(path))
  if (isLedgerOf(groups, parts)) return { ...rest, notes: known, lines: new PartedLines(groups, parts, partsNamed) }
  return { ...rest, ...readAll(parts, partsNamed) }
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

/** Of the hashes of some lines, by which the lines are known without being read. */
export const hashOfLines = (notes: readonly Pick<LedgerNote, 'names'>[]): string =>
  shortHashOf(notes.map(({ names }) => names).join())

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
  partsNamed: (name: string) => Copies,
): Pick<StoredLedger, 'lines'> & { notes: LedgerNote[] } {
  const lines = new Map<string, Buffer>()
  const notes = Object.values(parts).flatMap((part) =>
    linesOfPart(part, partsNamed).map(({ names, line }): LedgerNote => {
      const { items, ...note } = JSON.parse(line.toString()) as Line
      lines.set(note.path, line)
      return { ...note, ids: items.map(({ id }) => id), names }
    }),
  )
  return { notes, lines }
}

function linesOfPart({ name, lines }: LedgerPart, partsNamed: (name: string) => Copies) {
  const read = (bytes: Buffer) => {
    const own = ndjsonLines(bytes).map((line) => ({ line, names: shortHashOf(line) }))
    return hashOfLines(own) === lines ? own : null
  }
  return firstWhole(partsNamed(name), read) ?? raise(unread(partFile('identity', name)))
}

/** The lines of known notes, in whose order they stand in each part. */
class PartedLines implements LedgerLines {
  private readonly read = new Map<number, ReadonlyMap<string, Buffer>>()

  constructor(
    private readonly groups: Groups,
    private readonly parts: LedgerHead['parts'],
    private readonly partsNamed: (name: string) => Copies,
  ) {}

  get(path: string): Buffer | undefined {
    const number = shardOf(path)
    const lines = this.read.get(number) ?? this.linesOfShard(number)
    this.read.set(number, lines)
    return lines.get(path)
  }

  private linesOfShard(number: number): ReadonlyMap<string, Buffer> {
    const lines = linesOfPart(this.parts[number]!, this.partsNamed)
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

/** A note's questions, from its line. */
export function readItems(line: Buffer): LedgerItem[] {
  const { items, path, slug: note, at } = JSON.parse(line.toString()) as Line
  return items.map((item, i) => ({ ...item, path, note, line: at[i]! }))
}

/** @param items  its questions, in its order */
export function writeLine(note: Omit<Line, 'items'>, items: readonly LedgerItem[]): { note: LedgerNote; line: Buffer } {
  const { slug, path, body, questions, at, pins } = note
  const own = { slug, path, body, questions, at, pins }
  const written: Line = { ...own, items: items.map(({ path: _, note: __, line: ___, ...item }) => item) }
  const line = Buffer.from(`${JSON.stringify(written)}\n`)
  return { note: { ...own, ids: items.map(({ id }) => id), names: shortHashOf(line) }, line }
}

/** Until November 2026 all lay in one file: a head, and for each of its notes a line of its questions. */
interface OldHead extends Omit<LedgerHead, 'parts'> {
  notes: Omit<LedgerNote, 'names'>[]
}

function readInline({ notes: old, retired, gone, moved }: OldHead, inline: readonly Buffer[]): StoredLedger {
  const all = old.map((note, i) => writeLine(note, JSON.parse(inline[i]!.toString())))
  const lines = new Map(all.map(({ note, line }) => [note.path, line]))
  return { retired, gone, moved, notes: all.map(({ note }) => note), lines }
}
