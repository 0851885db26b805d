import type { DrawnPage, PageRecords } from '../assembling/draw-note'
import type { KnownNote, NoteTexts, StoredNote, Told } from '../assembling/known-note'
import type { LinkFacts } from '../assembling/note-facts'
import type { ComparedNote } from '../rules/compared-note'
import type { KnownTexts } from './text-parts'

/** The small part of a note in the cache: a line of JSON. */
export interface Line extends Pick<KnownNote, 'hash' | 'facts' | 'slug' | 'ends' | 'shown'> {
  exam: KnownNote['drawn']['exam']
  images: string[]
  told: Omit<Told, 'text'>
  page: Omit<DrawnPage, 'records'> | null
  /** Of its texts. The last is empty where all that is told are the note's own messages. */
  lengths: [links: number, words: number, compared: number, own: number, all: number]
}

/** Where the large part of it is had. */
export interface LineSources {
  /** As of `KnownNote`. */
  names: Buffer
  texts: KnownTexts
  /** Of a page. */
  records: (() => PageRecords) | null
}

const NOTHING = Buffer.alloc(0)
const jsonOf = (value: unknown) => Buffer.from(JSON.stringify(value))

/** @returns with `texts` the large part: one text after the other */
export function toLine({ hash, facts, texts, slug, ends, shown, drawn, told }: KnownNote): StoredNote {
  const { page, exam, images } = drawn
  const { text, ...counted } = told
  const own = drawn.messages()
  const all = [
    ...[jsonOf(texts.links()), texts.words(), facts.compared === '' ? NOTHING : jsonOf(texts.compared())],
    ...[own, text().equals(own) ? NOTHING : text()],
  ]
  const lengths = all.map(({ length }) => length) as Line['lengths']
  const line: Line = { hash, facts, slug, ends, shown, exam, images, told: counted, page: null, lengths }
  if (page !== null) {
    const { records: _, ...rest } = page
    line.page = rest
  }
  return { line: Buffer.from(`${JSON.stringify(line)}\n`), bytes: () => Buffer.concat(all) }
}

/** A note as the cache has it. There are thousands, of most of which nothing is asked: each is few objects. */
export class CachedNote implements KnownNote, StoredNote, NoteTexts {
  readonly hash
  readonly facts
  readonly slug
  readonly ends
  readonly shown
  readonly names
  readonly drawn: KnownNote['drawn']
  readonly told: Told
  private readonly source: KnownTexts
  private readonly lengths: Line['lengths']
  /** Where its texts begin. */
  private readonly at: number
  private linkFacts: LinkFacts | null = null

  constructor(
    readonly line: Buffer,
    { hash, facts, slug, ends, shown, exam, images, told, page, lengths }: Line,
    { names, texts, records }: LineSources,
  ) {
    this.hash = hash
    this.facts = facts
    this.slug = slug
    this.ends = ends
    this.shown = shown
    this.names = names
    this.lengths = lengths
    this.source = texts
    this.at = texts.take(lengths[0] + lengths[1] + lengths[2] + lengths[3] + lengths[4])
    this.drawn = {
      exam,
      images,
      page: page && Object.assign(page, { records: records! }),
      messages: () => this.text(3),
    }
    this.told = Object.assign(told, { text: () => this.text(lengths[4] === 0 ? 3 : 4) })
  }

  get stored(): StoredNote {
    return this
  }

  get texts(): NoteTexts {
    return this
  }

  links(): LinkFacts {
    this.linkFacts ??= JSON.parse(this.text(0).toString()) as LinkFacts
    return this.linkFacts
  }

  words(): Buffer {
    return this.text(1)
  }

  compared(): ComparedNote {
    return JSON.parse(this.text(2).toString())
  }

  bytes(): Buffer {
    return this.source.slice(this.at, this.at + this.startOf(5))
  }

  private text(i: number): Buffer {
    return this.source.slice(this.at + this.startOf(i), this.at + this.startOf(i + 1))
  }

  private startOf(i: number): number {
    return this.lengths.slice(0, i).reduce((sum, length) => sum + length, 0)
  }
}
