import { joinNeighbours } from '../join-neighbours'
import { linesOf } from '../lines-of'
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
  ids: string[]
}

/**
 * The ledger as it lies in a bundle: a line of JSON for its head and one for the questions of each note, so that the
 * lines of notes that go on as they were are neither parsed nor written anew.
 */
export interface StoredLedger extends Omit<SlugRecords, 'notes'> {
  notes: LedgerNote[]
  retired: LedgerItem[]
  /** One for each of `notes`, with the newline at its end. */
  lines: Buffer[]
}

/** What the ledger has of a note. */
export interface LedgerEntry {
  note: LedgerNote
  line: Buffer
}

export const entriesOf = ({ notes, lines }: StoredLedger): LedgerEntry[] =>
  notes.map((note, i) => ({ note, line: lines[i]! }))

/**
 * The names that answers hang on cannot be read. To go on without them would give new ones to all questions that were
 * edited since they were first published, so whoever publishes has to decide.
 */
export class LedgerUnread extends Error {}

const NEWLINE = 10

/** @throws LedgerUnread if it is none */
export function readLedger(bytes: Buffer): StoredLedger {
  const ledger = parse(bytes)
  if (ledger === null) throw new LedgerUnread('it is damaged, or of another program')
  return ledger
}

/** A file that was cut off does not end with a line. */
function parse(bytes: Buffer): StoredLedger | null {
  if (bytes.at(-1) !== NEWLINE) return null
  const [first, ...items] = linesOf(bytes)
  const head = parseHead(first)
  return head?.notes?.length === items.length ? { ...head, lines: items } : null
}

function parseHead(line: Buffer | undefined): Omit<StoredLedger, 'lines'> | null {
  try {
    return JSON.parse(String(line))
  } catch {
    return null
  }
}

export const writeLedger = ({ lines, ...head }: StoredLedger): Uint8Array[] =>
  joinNeighbours([Buffer.from(`${JSON.stringify(head)}\n`), ...lines])

/** A note's questions, from its line. */
export function readItems(line: Buffer, { path, slug: note, at }: LedgerNote): LedgerItem[] {
  return (JSON.parse(line.toString()) as LedgerItem[]).map((item, i) => ({ ...item, path, note, line: at[i]! }))
}

/** Where the questions stand is in the head, so that a line is the same while they say the same. */
export const writeItems = (items: readonly LedgerItem[]): Buffer =>
  Buffer.from(`${JSON.stringify(items.map(({ path: _, note: __, line: ___, ...item }) => item))}\n`)
