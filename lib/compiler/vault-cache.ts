import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { KEYS_FILE, PAGES_FILE } from '../model/bundle'
import type { Message } from '../model/message'
import { readChecked, writeChecked } from './cache-state'
import type { Comparison } from './compare-notes'
import { hashOfRecords } from './draw-note'
import type { KnownNote, Told } from './known-note'
import { LEDGER_FILE, readLedger } from './ledger-file'

const NOTES_FILE = 'notes.ndjson'

/** The large part: every note as it was drawn. */
export interface KnownVault {
  notes: Map<string, KnownNote>
  comparisons: Map<string, Message[]>
}

/** One note's line of small facts; its texts stand on lines of their own and are not parsed. */
type Line = Pick<KnownNote, 'hash' | 'facts' | 'slug' | 'ends' | 'shown'> & {
  exam: KnownNote['drawn']['exam']
  images: string[]
  /** Whether all that is told are the note's own messages. */
  told: Omit<Told, 'text'> & { isOwn: boolean }
  page: (Omit<NonNullable<KnownNote['drawn']['page']>, 'entry' | 'head' | 'keys'> & { headLength: number }) | null
}

/** Facts, entry in the manifest, own messages, and what is told of them where that is not the same. */
const LINES_PER_NOTE = 4
const NEWLINE = Buffer.from('\n')

/** @param home  the folder of the bundle that the notes were drawn to */
export function writeKnown(folder: string, notes: readonly KnownNote[], comparisons: readonly Comparison[]): void {
  mkdirSync(folder, { recursive: true })
  const first = Buffer.from(JSON.stringify(comparisons))
  const lines = notes.flatMap(({ drawn, told, ...note }) => {
    const { text, ...rest } = told
    const isOwn = text.equals(drawn.messages)
    const all = isOwn ? Buffer.alloc(0) : text
    return [lineOf(note, drawn, { ...rest, isOwn }), Buffer.from(drawn.page?.entry ?? ''), drawn.messages, all]
  })
  writeChecked(join(folder, NOTES_FILE), Buffer.concat([first, ...lines].flatMap((line) => [line, NEWLINE])))
}

function lineOf(
  { hash, facts, slug, ends, shown }: Omit<KnownNote, 'drawn' | 'told'>,
  { page, exam, images }: KnownNote['drawn'],
  told: Line['told'],
): Buffer {
  const line: Line = { hash, facts, slug, ends, shown, exam, images, told, page: null }
  if (page !== null) {
    const { entry: _, head, keys: __, ...rest } = page
    line.page = { ...rest, headLength: head.length }
  }
  return Buffer.from(JSON.stringify(line))
}

/**
 * @param home  the folder of the bundle that the notes were drawn to
 * @returns the notes whose pages are still as they were written; none where something else is missing
 */
export function readKnown(folder: string, home: string): KnownVault {
  const known: KnownVault = { notes: new Map(), comparisons: new Map() }
  const body = readChecked(join(folder, NOTES_FILE))
  const records = [PAGES_FILE, KEYS_FILE, LEDGER_FILE].map((name) => join(home, name))
  if (body === null || !records.every((file) => existsSync(file))) return known
  const [pages, keys] = records.slice(0, 2).map((file) => linesOf(readFileSync(file)))
  const ledger = readLedger(readFileSync(records[2]!))
  const names = new Map(ledger.notes.map(({ path }, i) => [path, ledger.lines[i]!]))
  const [first, ...lines] = linesOf(body)
  for (const { key, messages } of JSON.parse(first!.toString()) as Comparison[]) known.comparisons.set(key, messages)
  let record = 0
  for (let at = 0; at < lines.length; at += LINES_PER_NOTE) {
    const [facts, entry, own, all] = lines.slice(at, at + LINES_PER_NOTE) as [Buffer, Buffer, Buffer, Buffer]
    const { exam, images, told, page, ...rest } = JSON.parse(facts.toString()) as Line
    const drawn: KnownNote['drawn'] = { exam, images, messages: own, page: null }
    if (page !== null) {
      const { headLength, ...summary } = page
      const [head, key] = [pages![record]?.subarray(0, headLength), keys![record]]
      record++
      if (head === undefined || key === undefined || hashOfRecords(head, key) !== page.hash) continue
      drawn.page = { ...summary, entry: entry.toString(), head, keys: key }
    }
    const { isOwn, ...counted } = told
    const text = isOwn ? own : all
    const { path } = rest.facts
    known.notes.set(path, { ...rest, names: names.get(path) ?? Buffer.alloc(0), drawn, told: { ...counted, text } })
  }
  return known
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const found = bytes.indexOf(10, at)
    const end = found === -1 ? bytes.length : found
    lines.push(bytes.subarray(at, end))
    at = end + 1
  }
  return lines
}
