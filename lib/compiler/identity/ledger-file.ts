import { partFile } from '../../model/bundle'
import { shortHashOf } from '../hash-of'
import { linesOf } from '../lines-of'
import { partOf } from '../part-of'
import type { NoteRecord, SlugRecords } from './carry-slugs'
import { groupBy } from './group-by'
import type { LedgerItem } from './ledger'

/** In a bundle's folder: what it leaves for the names of items and notes of the next one. */
export const LEDGER_FILE = 'identity.ndjson'

/** Of one note, what the names of its questions are carried by. */
export interface LedgerNote extends NoteRecord {
  /** As in `NoteFacts`. */
  questions: string
  at: number[]
  pins: string[]
  ids: string[]
  /** A hash of its line. */
  names: string
}

/** What stands in the ledger's file, as a line of JSON. */
interface LedgerHead extends Omit<SlugRecords, 'notes'> {
  notes: LedgerNote[]
  retired: LedgerItem[]
  /** The name of each part that the lines of notes stand in, by its number. */
  parts: Record<number, string>
}

/** The ledger as it lies in a bundle: the questions of notes that go on as they were are neither read nor written anew. */
export interface StoredLedger extends Omit<LedgerHead, 'parts'> {
  lines: LedgerLines
}

/** For each note, by its path, its questions: a line of JSON with the newline at its end. */
export type LedgerLines = Pick<ReadonlyMap<string, Buffer>, 'get'>

/**
 * The names that answers hang on cannot be read. To go on without them would give new ones to all questions that were
 * edited since they were first published, so whoever publishes has to decide.
 */
export class LedgerUnread extends Error {
  override readonly name = 'LedgerUnread'
}

const damaged = (file: string) => new LedgerUnread(`${file} is damaged, or of another program`)

const NEWLINE = 10

/**
 * @param readPart  the bytes of a part, by its name
 * @throws LedgerUnread if it is none; so does `lines` when it is asked for a line that is not what was written
 */
export function readLedger(bytes: Buffer, readPart: (name: string) => Buffer): StoredLedger {
  const isWhole = bytes.at(-1) === NEWLINE // a file that was cut off does not end with a line
  const [first, ...inline] = isWhole ? linesOf(bytes) : []
  const head = first === undefined ? null : parseHead(first)
  if (!Array.isArray(head?.notes)) throw damaged(LEDGER_FILE)
  const { parts, ...rest } = head
  if (parts === undefined) return withInline(rest, inline)
  return { ...rest, lines: new PartedLines(rest.notes, parts, readPart) }
}

function parseHead(line: Buffer): (Omit<LedgerHead, 'parts'> & Partial<LedgerHead>) | null {
  try {
    return JSON.parse(line.toString())
  } catch {
    return null
  }
}

/** Until November 2026 the lines of notes followed the head, in the same order. */
function withInline(head: Omit<LedgerHead, 'parts'>, inline: readonly Buffer[]): StoredLedger {
  if (head.notes.length !== inline.length) throw damaged(LEDGER_FILE)
  const notes = head.notes.map((note, i) => ({ ...note, names: shortHashOf(inline[i]!) }))
  return { ...head, notes, lines: new Map(notes.map(({ path }, i) => [path, inline[i]!])) }
}

/** The lines of notes as they stand in parts: each part has those of its notes in the order of the head. */
class PartedLines implements LedgerLines {
  private readonly known = new Map<number, ReadonlyMap<string, Buffer>>()
  private groups: ReadonlyMap<number, readonly LedgerNote[]> | null = null

  constructor(
    private readonly notes: readonly LedgerNote[],
    private readonly parts: LedgerHead['parts'],
    private readonly readPart: (name: string) => Buffer,
  ) {}

  get(path: string): Buffer | undefined {
    const number = partOf(path)
    const known = this.known.get(number) ?? this.read(number)
    this.known.set(number, known)
    return known.get(path)
  }

  private read(number: number): ReadonlyMap<string, Buffer> {
    this.groups ??= groupBy(this.notes, ({ path }) => partOf(path))
    const own = this.groups.get(number) ?? []
    const name = this.parts[number]!
    const lines = own.length === 0 ? [] : linesOf(this.readPart(name))
    if (own.some(({ names }, i) => lines[i] === undefined || shortHashOf(lines[i]) !== names))
      throw damaged(partFile('identity', name))
    return new Map(own.map(({ path }, i) => [path, lines[i]!]))
  }
}

export function writeLedger({ lines: _, ...rest }: StoredLedger, parts: LedgerHead['parts']): Buffer {
  const head: LedgerHead = { ...rest, parts }
  return Buffer.from(`${JSON.stringify(head)}\n`)
}

/** A note's questions, from its line. */
export function readItems(line: Buffer, { path, slug: note, at }: LedgerNote): LedgerItem[] {
  return (JSON.parse(line.toString()) as LedgerItem[]).map((item, i) => ({ ...item, path, note, line: at[i]! }))
}

/** Where the questions stand is in the head, so that a line is the same while they say the same. */
export const writeItems = (items: readonly LedgerItem[]): Buffer =>
  Buffer.from(`${JSON.stringify(items.map(({ path: _, note: __, line: ___, ...item }) => item))}\n`)
