import { shortHashOf } from '../base/hash-of'
import type { BuiltPage } from '../bundling/build-page'
import type { PageRecords } from '../bundling/page-records'
import type { ComparedNote } from '../checking/compared-note'
import type { KnownNote, NoteMessages, StoredNote } from '../compiling/known-note'
import type { NoteTexts } from '../compiling/note-facts'
import type { LinkFacts } from '../linking/link-facts'
import type { KnownTexts } from './note-shards'

/** The details of a note, in the order of the file. `messages` is empty if the note has only its own messages. */
const TEXTS = ['links', 'words', 'compared', 'ownMessages', 'messages'] as const
type TextName = (typeof TEXTS)[number]

/** The summary of a note in the cache: a line of JSON, read in each run. */
export interface Line
  extends Pick<KnownNote, 'hash' | 'facts' | 'slug' | 'linkTargets' | 'linkFingerprint' | 'lineHash' | 'ids'> {
  exam: KnownNote['built']['exam']
  images: string[]
  messages: Omit<NoteMessages, 'text'>
  page: Omit<BuiltPage, 'records'> | null
  /** Of its details, in bytes. */
  lengths: Record<TextName, number>
  /** A hash of its details. */
  written: string
}

/** Where the rest of a note's line is read from. */
export interface LineSources {
  texts: KnownTexts
  /** Of a page. */
  records: (() => PageRecords) | null
}

const NOTHING = Buffer.alloc(0)
const jsonOf = (value: unknown) => Buffer.from(JSON.stringify(value))

export function toStored({
  hash,
  facts,
  texts,
  slug,
  linkTargets,
  linkFingerprint,
  lineHash,
  ids,
  built,
  messages,
}: KnownNote): StoredNote {
  const { page, exam, images } = built
  const { text, ...counted } = messages
  const own = built.messages()
  const all: Record<TextName, Buffer> = {
    links: jsonOf(texts.links()),
    words: texts.words(),
    compared: facts.compared === '' ? NOTHING : jsonOf(texts.compared()),
    ownMessages: own,
    messages: text().equals(own) ? NOTHING : text(),
  }
  const lengths = Object.fromEntries(TEXTS.map((name) => [name, all[name].length])) as Line['lengths']
  const bytes = Buffer.concat(TEXTS.map((name) => all[name]))
  const stored = { lengths, written: shortHashOf(bytes) }
  const line: Line = {
    hash,
    facts,
    slug,
    linkTargets,
    linkFingerprint,
    lineHash,
    ids,
    exam,
    images,
    messages: counted,
    page: null,
    ...stored,
  }
  if (page !== null) {
    const { records: _, ...rest } = page
    line.page = rest
  }
  return { line: Buffer.from(`${JSON.stringify(line)}\n`), bytes: () => bytes }
}

/** A cached note. Thousands are loaded and most are never used, so each is only a few objects. */
export class CachedNote implements KnownNote, StoredNote, NoteTexts {
  readonly hash
  readonly facts
  readonly slug
  readonly linkTargets
  readonly linkFingerprint
  readonly lineHash
  readonly ids
  readonly built: KnownNote['built']
  readonly messages: NoteMessages
  private readonly lengths
  private readonly written
  private readonly source: KnownTexts
  /** The offset of its details in the source. */
  private readonly start: number
  private read: Buffer | null = null
  private linkFacts: LinkFacts | null = null

  constructor(
    readonly line: Buffer,
    {
      hash,
      facts,
      slug,
      linkTargets,
      linkFingerprint,
      lineHash,
      ids,
      exam,
      images,
      messages,
      page,
      lengths,
      written,
    }: Line,
    { texts, records }: LineSources,
  ) {
    this.hash = hash
    this.facts = facts
    this.slug = slug
    this.linkTargets = linkTargets
    this.linkFingerprint = linkFingerprint
    this.lineHash = lineHash
    this.ids = ids
    this.lengths = lengths
    this.written = written
    this.source = texts
    this.start = texts.take(lengths.links + lengths.words + lengths.compared + lengths.ownMessages + lengths.messages)
    const own = () => this.text('ownMessages')
    this.built = { exam, images, messages: own, page: page && Object.assign(page, { records: records! }) }
    this.messages = Object.assign(messages, { text: lengths.messages === 0 ? own : () => this.text('messages') })
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
    return this.source.slice(this.start, this.endOf('messages'))
  }

  private text(name: TextName): Buffer {
    this.read ??= this.source.read(this.start, this.endOf('messages'), this.written)
    const end = this.endOf(name) - this.start
    return this.read.subarray(end - this.lengths[name], end)
  }

  private endOf(name: TextName): number {
    const upTo = TEXTS.slice(0, TEXTS.indexOf(name) + 1)
    return upTo.reduce((end, each) => end + this.lengths[each], this.start)
  }
}
