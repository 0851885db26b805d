import { shortHashOf } from '../base/hash-of'
import type { DrawnPage } from '../bundling/draw-note'
import type { PageRecords } from '../bundling/page-records'
import type { ComparedNote } from '../checking/compared-note'
import type { KnownNote, StoredNote, Told } from '../compiling/known-note'
import type { NoteTexts } from '../compiling/note-facts'
import type { LinkFacts } from '../linking/link-facts'
import type { KnownTexts } from './note-parts'

/** A note's texts, in their order. What is told is empty where it is the note's own messages and no more. */
const TEXTS = ['links', 'words', 'compared', 'messages', 'told'] as const
type TextName = (typeof TEXTS)[number]

/** The small part of a note in the cache: a line of JSON. */
export interface Line extends Pick<KnownNote, 'hash' | 'facts' | 'slug' | 'ends' | 'shown' | 'names' | 'ids'> {
  exam: KnownNote['drawn']['exam']
  images: string[]
  told: Omit<Told, 'text'>
  page: Omit<DrawnPage, 'records'> | null
  /** Of its texts, in bytes. */
  lengths: Record<TextName, number>
  /** A hash of its texts. */
  written: string
}

/** What a line goes on in. */
export interface LineSources {
  texts: KnownTexts
  /** Of a page. */
  records: (() => PageRecords) | null
}

const NOTHING = Buffer.alloc(0)
const jsonOf = (value: unknown) => Buffer.from(JSON.stringify(value))

export function toStored({ hash, facts, texts, slug, ends, shown, names, ids, drawn, told }: KnownNote): StoredNote {
  const { page, exam, images } = drawn
  const { text, ...counted } = told
  const messages = drawn.messages()
  const all: Record<TextName, Buffer> = {
    links: jsonOf(texts.links()),
    words: texts.words(),
    compared: facts.compared === '' ? NOTHING : jsonOf(texts.compared()),
    messages,
    told: text().equals(messages) ? NOTHING : text(),
  }
  const lengths = Object.fromEntries(TEXTS.map((name) => [name, all[name].length])) as Line['lengths']
  const bytes = Buffer.concat(TEXTS.map((name) => all[name]))
  const stored = { lengths, written: shortHashOf(bytes) }
  const line: Line = { hash, facts, slug, ends, shown, names, ids, exam, images, told: counted, page: null, ...stored }
  if (page !== null) {
    const { records: _, ...rest } = page
    line.page = rest
  }
  return { line: Buffer.from(`${JSON.stringify(line)}\n`), bytes: () => bytes }
}

/** A note as the cache has it. There are thousands, of most of which nothing is asked: each is few objects. */
export class CachedNote implements KnownNote, StoredNote, NoteTexts {
  readonly hash
  readonly facts
  readonly slug
  readonly ends
  readonly shown
  readonly names
  readonly ids
  readonly drawn: KnownNote['drawn']
  readonly told: Told
  private readonly lengths
  private readonly written
  private readonly source: KnownTexts
  /** Where its texts begin in the source. */
  private readonly start: number
  private read: Buffer | null = null
  private linkFacts: LinkFacts | null = null

  constructor(
    readonly line: Buffer,
    { hash, facts, slug, ends, shown, names, ids, exam, images, told, page, lengths, written }: Line,
    { texts, records }: LineSources,
  ) {
    this.hash = hash
    this.facts = facts
    this.slug = slug
    this.ends = ends
    this.shown = shown
    this.names = names
    this.ids = ids
    this.lengths = lengths
    this.written = written
    this.source = texts
    this.start = texts.take(lengths.links + lengths.words + lengths.compared + lengths.messages + lengths.told)
    const messages = () => this.text('messages')
    this.drawn = { exam, images, messages, page: page && Object.assign(page, { records: records! }) }
    this.told = Object.assign(told, { text: lengths.told === 0 ? messages : () => this.text('told') })
  }

  get stored(): StoredNote {
    return this
  }

  get texts(): NoteTexts {
    return this
  }

  links(): LinkFacts {
    this.linkFacts ??= JSON.parse(this.text('links').toString()) as LinkFacts
    return this.linkFacts
  }

  words(): Buffer {
    return this.text('words')
  }

  compared(): ComparedNote {
    return JSON.parse(this.text('compared').toString())
  }

  bytes(): Buffer {
    return this.source.slice(this.start, this.endOf('told'))
  }

  private text(name: TextName): Buffer {
    this.read ??= this.source.read(this.start, this.endOf('told'), this.written)
    const end = this.endOf(name) - this.start
    return this.read.subarray(end - this.lengths[name], end)
  }

  private endOf(name: TextName): number {
    const upTo = TEXTS.slice(0, TEXTS.indexOf(name) + 1)
    return upTo.reduce((end, each) => end + this.lengths[each], this.start)
  }
}
