import 'server-only'
import { open, readFile } from 'node:fs/promises'
import type { Extent, Manifest, ManifestNote } from '../../model/bundle'
import { BUNDLE_FORMAT, MANIFEST_FILE, type PlacedNote, type ShardKind, shardFile } from '../../model/bundle'
import type { ItemId, NoteSlug } from '../../model/ids'
import type { PoolItem } from '../../model/item'
import type { ItemKey } from '../../model/key'
import { GRAPH_FILE, type GraphFile } from '../../model/notes/graph'
import type { NoteCard } from '../../model/notes/note-card'
import type { ConceptPage } from '../../model/notes/page'
import { presentName } from '../../model/notes/present-name'
import type { SearchNote } from '../../model/notes/search-note'

const MAX_PAGES = 256

/** A bundle opened for reading. Pages and keys are read on demand, so only the manifest's notes are kept in memory. */
export class Bundle {
  readonly manifest: Manifest
  /** The notes in order. */
  readonly list: readonly ManifestNote[]
  readonly notes: ReadonlyMap<NoteSlug, ManifestNote>
  readonly noteOf: ReadonlyMap<ItemId, ManifestNote>
  /** Every item of every note, without its texts. Sittings are drawn from these. */
  readonly pool: readonly PoolItem[]
  private readonly folder: string
  private readonly parts: ReadonlyMap<string, readonly ManifestNote[]>
  private readonly pages: Map<ManifestNote, Promise<ConceptPage>>

  private constructor(
    folder: string,
    manifest: Manifest,
    parts: ReadonlyMap<string, readonly ManifestNote[]>,
    pages: Map<ManifestNote, Promise<ConceptPage>>,
  ) {
    this.folder = folder
    this.manifest = manifest
    this.parts = parts
    this.pages = pages
    const next = manifest.parts.map((part) => parts.get(part)!.values())
    this.list = manifest.order.map((part) => next[part]!.next().value!)
    this.notes = new Map(this.list.map((note) => [note.slug, note]))
    this.pool = this.list.flatMap(({ bank }) => bank)
    this.noteOf = new Map(this.list.flatMap((note) => note.bank.map(({ id }) => [id, note] as const)))
  }

  /**
   * @param folder  of the bundle
   * @param before  the bundle served so far. Shards that both contain are not read again.
   */
  static async open(folder: string, before: Bundle | null): Promise<Bundle> {
    const manifest = JSON.parse(await readFile(`${folder}/${MANIFEST_FILE}`, 'utf8')) as Manifest
    if (manifest.format !== BUNDLE_FORMAT)
      throw new Error(`Expected a bundle of format ${BUNDLE_FORMAT}, got \`${manifest.format}\` in ${folder}`)
    const known = before === null ? new Map<string, readonly ManifestNote[]>() : before.parts
    const read = async (part: string) => [part, known.get(part) ?? (await readPart(folder, part))] as const
    return new Bundle(
      folder,
      manifest,
      new Map(await Promise.all(manifest.parts.map(read))),
      before === null ? new Map() : before.pages,
    )
  }

  /** The note with this name, or with this name before a rename. */
  noteNamed(slug: string): ManifestNote | undefined {
    const name = presentName(slug, this.manifest, (one) => this.notes.has(one))
    return name && this.notes.get(name)
  }

  /** All names of a note, the present one first. */
  namesOf(slug: NoteSlug): [NoteSlug, ...NoteSlug[]] {
    const { moved } = this.manifest
    return [slug, ...(Object.keys(moved) as NoteSlug[]).filter((old) => moved[old] === slug)]
  }

  async page(slug: NoteSlug): Promise<ConceptPage | null> {
    const note = this.notes.get(slug)
    if (note === undefined) return null
    const known = this.pages.get(note)
    if (known !== undefined) return known
    const [oldest] = this.pages.keys()
    if (oldest !== undefined && this.pages.size >= MAX_PAGES) this.pages.delete(oldest)
    const page = readRecord<ConceptPage>(this.fileOf('pages', note), note.page)
    this.pages.set(note, page)
    page.catch(() => this.pages.delete(note))
    return page
  }

  /** The keys of a note's items. They may leave the server only as feedback. */
  async keys(slug: NoteSlug): Promise<ItemKey[]> {
    const note = this.notes.get(slug)
    return note === undefined ? [] : readRecord<ItemKey[]>(this.fileOf('keys', note), note.keys)
  }

  /** What a search reads of a note. */
  async searchNote(note: ManifestNote): Promise<SearchNote> {
    return note.search === undefined
      ? namesOnly(note)
      : readRecord<SearchNote>(this.fileOf('search', note), note.search)
  }

  /** What other pages show of a note; null in a bundle of an earlier version. */
  async card(note: ManifestNote): Promise<NoteCard | null> {
    return note.card === undefined ? null : readRecord<NoteCard>(this.fileOf('cards', note), note.card)
  }

  /** Where each question is in the vault, such as `tea/pots.md:31`. */
  async places(): Promise<Map<ItemId, string>> {
    const files = this.manifest.parts.map((part) => `${this.folder}/${shardFile('identity', part)}`)
    const notes = await Promise.all(files.map(async (file) => readLines<PlacedNote>(await readFile(file, 'utf8'))))
    return new Map(
      notes.flat().flatMap(({ path, at, items }) => items.map(({ id }, i) => [id, `${path}:${at[i]}`] as const)),
    )
  }

  /** The places of the notes in the graph; null in a bundle of an earlier version. */
  async graph(): Promise<GraphFile | null> {
    try {
      return JSON.parse(await readFile(`${this.folder}/${GRAPH_FILE}`, 'utf8')) as GraphFile
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    }
  }

  /** What a search reads of all notes, a shard at a time. */
  async *searchNotes(): AsyncGenerator<[ManifestNote, SearchNote]> {
    for (const [part, notes] of this.parts) {
      const hasRecords = notes.some(({ search }) => search !== undefined)
      const bytes = hasRecords ? await readFile(`${this.folder}/${shardFile('search', part)}`) : null
      for (const note of notes) yield [note, searchNoteIn(bytes, note)]
    }
  }

  /** The files of everything that readers may see, now or after an answer. */
  get files(): string[] {
    const hasSearch = this.list.some(({ search }) => search !== undefined)
    const kinds: ShardKind[] = ['notes', 'pages', 'keys', ...(hasSearch ? (['search'] as const) : [])]
    const shards = kinds.flatMap((kind) => this.manifest.parts.map((part) => shardFile(kind, part)))
    return [MANIFEST_FILE, ...shards].map((file) => `${this.folder}/${file}`)
  }

  private fileOf(kind: ShardKind, { part }: ManifestNote): string {
    return `${this.folder}/${shardFile(kind, part)}`
  }
}

async function readPart(folder: string, part: string): Promise<ManifestNote[]> {
  return readLines(await readFile(`${folder}/${shardFile('notes', part)}`, 'utf8'))
}

const readLines = <T>(text: string): T[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T)

function searchNoteIn(bytes: Buffer | null, note: ManifestNote): SearchNote {
  if (bytes === null || note.search === undefined) return namesOnly(note)
  const [offset, length] = note.search
  return JSON.parse(bytes.toString('utf8', offset, offset + length)) as SearchNote
}

/** A bundle of an earlier version has no texts for a search. */
const namesOnly = ({ slug, title, titles, lang, tags, aliases }: ManifestNote): SearchNote => ({
  slug,
  title,
  ...(titles && { titles }),
  lang,
  tags,
  aliases,
  sections: [],
  questions: [],
})

async function readRecord<T>(name: string, [offset, length]: Extent): Promise<T> {
  const file = await open(name)
  try {
    const { buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, offset)
    return JSON.parse(buffer.toString('utf8')) as T
  } finally {
    await file.close()
  }
}
