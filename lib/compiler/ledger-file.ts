import type { NoteRecord, SlugRecords } from './identity/carry-slugs'
import type { LedgerItem } from './identity/ledger'

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
  /** One for each of `notes`. */
  lines: Buffer[]
}

const NEWLINE = 10

export function readLedger(bytes: Buffer): StoredLedger {
  const lines: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, at)
    lines.push(bytes.subarray(at, end))
    at = end + 1
  }
  const [head, ...items] = lines
  return { ...JSON.parse(head!.toString()), lines: items }
}

export function writeLedger({ lines, ...head }: StoredLedger): Buffer[] {
  const newline = Buffer.from([NEWLINE])
  return [Buffer.from(JSON.stringify(head)), ...lines].flatMap((line) => [line, newline])
}

/** A note's questions, from its line. */
export function readItems(line: Buffer, { path, slug: note, at }: LedgerNote): LedgerItem[] {
  return (JSON.parse(line.toString()) as LedgerItem[]).map((item, i) => ({ ...item, path, note, line: at[i]! }))
}

/** Where the questions stand is in the head, so that a line is the same while they say the same. */
export const writeItems = (items: readonly LedgerItem[]): Buffer =>
  Buffer.from(JSON.stringify(items.map(({ path: _, note: __, line: ___, ...item }) => item)))
