import { join } from 'node:path'
import type { Comparison } from '../assembling/compare-notes'
import type { DrawnPage } from '../assembling/draw-note'
import type { KnownNote, Told } from '../assembling/known-note'
import { lazily } from '../assembling/lazily'
import type { LinkFacts } from '../assembling/note-facts'
import type { StoredLedger } from '../identity/ledger-file'
import { readChecked, writeChecked } from './cache-state'
import type { KnownParts } from './known-parts'

const NOTES_FILE = 'notes.ndjson'

/** The large part: every note as it was drawn. */
export interface KnownVault {
  notes: Map<string, KnownNote>
  /** Texts of comparisons, by their keys. */
  comparisons: Map<string, Buffer>
}

/** One note's line of small facts. */
interface Line extends Pick<KnownNote, 'hash' | 'facts' | 'slug' | 'ends' | 'shown'> {
  exam: KnownNote['drawn']['exam']
  images: string[]
  /** Whether all that is told are the note's own messages. */
  told: Omit<Told, 'text'> & { isOwn: boolean }
  page: Omit<DrawnPage, 'entry' | 'records'> | null
  /** How long the texts are that stand after it on lines of their own and are not parsed. */
  lengths: [links: number, words: number, entry: number, own: number, all: number]
}

const NEWLINE = Buffer.from('\n')
const NOTHING = Buffer.alloc(0)

export function writeKnown(
  folder: string,
  notes: readonly KnownNote[],
  comparisons: readonly Comparison[],
): Promise<void> {
  const compared = comparisons.map(({ key, text }) => [key, text.length])
  return writeChecked(join(folder, NOTES_FILE), [
    Buffer.from(`${JSON.stringify(compared)}\n`),
    ...comparisons.map(({ text }) => text),
    ...notes.map((note) => note.lines ?? linesOf(note)),
  ])
}

function linesOf({ hash, facts, links, words, slug, ends, shown, drawn, told }: KnownNote): Buffer {
  const { page, exam, images, messages } = drawn
  const { text, ...counted } = told
  const isOwn = text.equals(messages)
  const texts = [
    ...[Buffer.from(JSON.stringify(links())), words(), page?.entry ?? NOTHING],
    ...[messages, isOwn ? NOTHING : text],
  ]
  const lengths = texts.map(({ length }) => length) as Line['lengths']
  const line: Line = { hash, facts, slug, ends, shown, exam, images, told: { ...counted, isOwn }, page: null, lengths }
  if (page !== null) {
    const { entry: _, records: __, ...rest } = page
    line.page = rest
  }
  return Buffer.concat([Buffer.from(JSON.stringify(line)), ...texts].flatMap((piece) => [piece, NEWLINE]))
}

/**
 * @param parts  of the bundle that the notes were drawn to
 * @param ledger  of that bundle
 * @returns the notes whose pages are still as they were written
 */
export function readKnown(folder: string, parts: KnownParts, ledger: StoredLedger): KnownVault {
  const known: KnownVault = { notes: new Map(), comparisons: new Map() }
  const body = readChecked(join(folder, NOTES_FILE))
  if (body === null) return known
  const names = new Map(ledger.notes.map(({ path }, i) => [path, ledger.lines[i]!]))
  const cached = new Lines(body)
  for (const [key, length] of JSON.parse(cached.next().toString())) known.comparisons.set(key, cached.take(length))
  while (!cached.isDone) {
    const note = readNote(cached, names, parts)
    if (note !== null) known.notes.set(note.facts.path, note)
  }
  return known
}

/** @returns null if its page is not what was written */
function readNote(cached: Lines, names: ReadonlyMap<string, Buffer>, parts: KnownParts): KnownNote | null {
  const began = cached.at
  const { exam, images, told, page, lengths, ...rest } = JSON.parse(cached.next().toString()) as Line
  const [links, words] = [cached.skip(lengths[0]), cached.skip(lengths[1])]
  const [entry, messages, all] = [cached.next(lengths[2]), cached.next(lengths[3]), cached.next(lengths[4])]
  const drawn: KnownNote['drawn'] = { exam, images, messages, page: null }
  if (page !== null) {
    const records = parts.next(page)
    if (records === null) return null
    drawn.page = { ...page, entry, records }
  }
  const { isOwn, ...counted } = told
  return {
    ...rest,
    links: lazily(() => JSON.parse(links().toString()) as LinkFacts),
    words,
    names: names.get(rest.facts.path) ?? NOTHING,
    drawn,
    told: { ...counted, text: isOwn ? messages : all },
    lines: cached.since(began),
  }
}

/** Goes through a file line by line. */
class Lines {
  at = 0

  constructor(private readonly bytes: Buffer) {}

  get isDone(): boolean {
    return this.at >= this.bytes.length
  }

  /** @param length  of the line, where it is known */
  next(length?: number): Buffer {
    const found = length === undefined ? this.bytes.indexOf(10, this.at) : this.at + length
    const end = found === -1 ? this.bytes.length : found
    const line = this.bytes.subarray(this.at, end)
    this.at = end + 1
    return line
  }

  /** Leaves a line of this length for later. */
  skip(length: number): () => Buffer {
    const { at } = this
    this.at += length + NEWLINE.length
    return () => this.bytes.subarray(at, at + length)
  }

  /** So many bytes that no line ends. */
  take(length: number): Buffer {
    this.at += length
    return this.bytes.subarray(this.at - length, this.at)
  }

  since(at: number): Buffer {
    return this.bytes.subarray(at, this.at)
  }
}
