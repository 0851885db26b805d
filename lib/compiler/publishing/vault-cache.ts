import { join } from 'node:path'
import type { Comparison } from '../assembling/compare-notes'
import type { DrawnPage } from '../assembling/draw-note'
import type { KnownNote, Told } from '../assembling/known-note'
import { lazily } from '../assembling/lazily'
import type { LinkFacts } from '../assembling/note-facts'
import type { StoredLedger } from '../identity/ledger-file'
import { readChecked, writeChecked } from './cache-state'
import type { KnownParts } from './known-parts'
import { Lines } from './lines'
import { KnownTexts, removeOldTexts, type TextPart, writeTexts } from './text-parts'

const NOTES_FILE = 'notes.ndjson'
const COMPARISONS_FILE = 'comparisons.ndjson'

/** The large part of the cache: every note as it was drawn. */
export interface KnownVault {
  notes: Map<string, KnownNote>
  /** Texts of comparisons, by their keys. */
  comparisons: Map<string, Buffer>
  texts: readonly TextPart[]
}

/** One note's line of small facts. */
interface Line extends Pick<KnownNote, 'hash' | 'facts' | 'slug' | 'ends' | 'shown'> {
  exam: KnownNote['drawn']['exam']
  images: string[]
  told: Omit<Told, 'text'>
  page: Omit<DrawnPage, 'records'> | null
  /** Of its texts. The last is empty where all that is told are the note's own messages. */
  lengths: [links: number, words: number, own: number, all: number]
}

const NOTHING = Buffer.alloc(0)

export async function writeKnown(
  cache: string,
  notes: readonly KnownNote[],
  comparisons: readonly Comparison[],
  before: KnownVault,
): Promise<void> {
  const stored = notes.map((note) => ({
    ...(note.stored ?? storedOf(note)),
    part: note.facts.part,
    stored: note.stored,
  }))
  const texts = await writeTexts(cache, stored, before.texts)
  await writeChecked(join(cache, NOTES_FILE), [
    Buffer.from(`${JSON.stringify(texts)}\n`),
    ...stored.map(({ line }) => line),
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

function storedOf({ hash, facts, links, words, slug, ends, shown, drawn, told }: KnownNote): KnownNote['stored'] & {} {
  const { page, exam, images, messages } = drawn
  const { text, ...counted } = told
  const texts = [
    ...[Buffer.from(JSON.stringify(links())), words(), messages()],
    text().equals(messages()) ? NOTHING : text(),
  ]
  const lengths = texts.map(({ length }) => length) as Line['lengths']
  const line: Line = { hash, facts, slug, ends, shown, exam, images, told: counted, page: null, lengths }
  if (page !== null) {
    const { records: _, ...rest } = page
    line.page = rest
  }
  return { line: Buffer.from(`${JSON.stringify(line)}\n`), texts: lazily(() => Buffer.concat(texts)) }
}

/**
 * @param parts  of the bundle that the notes were drawn to
 * @param ledger  of that bundle
 * @returns nothing where the cache is damaged
 */
export function readKnown(cache: string, parts: KnownParts, ledger: StoredLedger): KnownVault {
  const notes = readChecked(join(cache, NOTES_FILE))
  const known: KnownVault = { notes: new Map(), comparisons: readComparisons(cache), texts: [] }
  if (notes === null) return known
  const lines = new Lines(notes)
  known.texts = JSON.parse(lines.next().toString()) as TextPart[]
  const sources = {
    parts,
    names: new Map(ledger.notes.map(({ path }, i) => [path, ledger.lines[i]!])),
    texts: new KnownTexts(cache, known.texts),
  }
  while (!lines.isDone) {
    const note = readNote(lines.next(), sources)
    known.notes.set(note.facts.path, note)
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

/** What the lines of notes go on in. */
interface NoteSources {
  names: ReadonlyMap<string, Buffer>
  parts: KnownParts
  texts: KnownTexts
}

function readNote(line: Buffer, { names, parts, texts }: NoteSources): KnownNote {
  const { exam, images, told, page, lengths, ...rest } = JSON.parse(line.toString()) as Line
  const [linksEnd, wordsEnd, ownEnd, end] = endsOf(lengths)
  const all = texts.next(rest.facts.part, end)
  const messages = () => all().subarray(wordsEnd, ownEnd)
  return {
    ...rest,
    links: lazily(() => JSON.parse(all().subarray(0, linksEnd).toString()) as LinkFacts),
    words: () => all().subarray(linksEnd, wordsEnd),
    names: names.get(rest.facts.path) ?? NOTHING,
    drawn: { exam, images, messages, page: page && { ...page, records: parts.next(rest.facts.part, page) } },
    told: { ...told, text: ownEnd === end ? messages : () => all().subarray(ownEnd, end) },
    stored: { line, texts: all },
  }
}

function endsOf([links, words, own, all]: Line['lengths']): Line['lengths'] {
  return [links, links + words, links + words + own, links + words + own + all]
}
