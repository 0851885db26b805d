import type { Blueprint } from '../model/blueprint'
import type { Graph } from '../model/bundle'
import type { NoteSlug } from '../model/ids'
import type { Message } from '../model/message'
import type { NoteLink } from '../model/page'
import { carryVault, unsettledNotes } from './carry-vault'
import { toMessage } from './check-notes'
import { type Comparison, compareNotes, groupSharing } from './compare-notes'
import type { NoteUnit } from './compile-note'
import { type DrawnPage, drawExam, drawNote } from './draw-note'
import { groupBy } from './identity/group-by'
import { identityOf } from './identity/ledger'
import type { KnownNote } from './known-note'
import { readItems, type StoredLedger } from './ledger-file'
import { type LinkEnds, linkEnds, shownOf } from './link-ends'
import { lopsidedTopics } from './lopsided-topics'
import { nameNotes } from './name-notes'
import type { ReadNote } from './note'
import type { NoteFacts } from './note-facts'
import type { RuleChoices } from './rule-choices'
import { tell } from './tell'
import { indexVault, type LinkedNote, type VaultImage } from './vault-index'
import type { BundleContent, BundleNote } from './write-bundle'

export interface VaultNote extends Pick<KnownNote, 'hash' | 'facts'> {
  /** What is known of the note at this path, though its bytes may be others now. */
  before: KnownNote | null
}

/** Where notes are had that what is known of them is not enough for. */
export interface NoteSource {
  prepare(paths: readonly string[]): Promise<void>
  /** A note that was prepared. */
  unit(path: string): NoteUnit
  /** Any note, as it was read. */
  read(path: string): ReadNote
}

export interface VaultParts {
  /** In the order of their paths by code point, as the images. */
  notes: readonly VaultNote[]
  images: readonly VaultImage[]
  /** Whether images and the set of notes are those of the last compilation. */
  isSameSet: boolean
  comparisons: ReadonlyMap<string, Message[]>
  /** What it chooses of the rules. */
  choices: RuleChoices
  /** That the last published bundle left; null when nothing was published before. */
  ledger: StoredLedger | null
}

export interface AssembledVault {
  content: Omit<BundleContent, 'compiler'>
  notes: KnownNote[]
  comparisons: Comparison[]
}

/**
 * Joins what notes came to on their own: names, links, identity, and the rules that compare notes. What it gives is the
 * same whatever is known from before; only the work is less.
 */
export async function assembleVault(vault: VaultParts, source: NoteSource): Promise<AssembledVault> {
  const facts = vault.notes.map((note) => note.facts)
  const pages = facts.filter(({ isExam }) => !isExam)
  const hashes = new Map(vault.notes.map(({ facts, hash }) => [facts.path, hash]))
  const { slugs, findings } = nameNotes(pages)

  await source.prepare(unsettledNotes(vault.ledger, pages).map(({ path }) => path))
  const carried = carryVault(vault.ledger, pages, slugs, source.read)
  const names = new Map(carried.ledger.notes.map((note, i) => [note.path, { note, line: carried.ledger.lines[i]! }]))

  const comparisons = compareNotes(
    groupSharing(pages, (path) => hashes.get(path)!),
    vault.comparisons,
    source.read,
  )
  const named = [...findings].map(([path, finding]) => toMessage(path, finding))
  const extras = groupBy(
    [...named, ...carried.messages, ...comparisons.flatMap(({ messages }) => messages)],
    ({ file }) => file,
  )

  const linked = facts.map((own): LinkedNote => ({ ...own, slug: slugs.get(own.path) ?? ('' as NoteSlug), parts: [] }))
  const links = new VaultLinks(vault, linked)
  const traced = vault.notes.map((note, i) => {
    const line = names.get(note.facts.path)?.line ?? Buffer.alloc(0)
    return { ...note, slug: linked[i]!.slug, ...links.of(note.facts.path), names: line }
  })
  const stale = traced.filter((note) => !isDrawn(note, note.before))
  await source.prepare([...new Set(stale.flatMap(({ facts, within }) => [facts.path, ...within]))])
  for (const note of stale)
    for (const path of [note.facts.path, ...note.within]) links.note(path).parts = source.unit(path).body.parts
  const drawnNow = new Map(
    stale.map(({ facts: { path } }) => {
      const unit = source.unit(path)
      const { note, line } = names.get(path) ?? {}
      if (note === undefined) return [path, drawExam(unit, links.note(path), links.index)]
      return [path, drawNote(unit, links.note(path), links.index, readItems(line!, note).map(identityOf))]
    }),
  )
  const drawn = traced.map((note) => ({ ...note, drawn: drawnNow.get(note.facts.path) ?? note.before!.drawn }))
  const topics = groupBy(lopsidedTopics(drawn.map(taggedNote)), ({ file }) => file)
  const notes = drawn.map(({ facts, hash, slug, ends, shown, names, drawn, before }): KnownNote => {
    const more = [...(extras.get(facts.path) ?? []), ...(topics.get(facts.path) ?? [])]
    const told = tell(drawn, more, { ...vault.choices, ...facts.rules }, before)
    return { facts, hash, slug, ends, shown, names, drawn, told }
  })
  return { content: contentOf(notes, carried), notes, comparisons }
}

const taggedNote = ({ facts, drawn: { page } }: Pick<KnownNote, 'facts' | 'drawn'>) => ({
  facts,
  tags: page?.tags ?? [],
})

/** Whether a note's page is what was drawn before. */
const isDrawn = (note: Omit<KnownNote, 'drawn' | 'told'>, before: KnownNote | null): boolean =>
  before !== null &&
  before.hash === note.hash &&
  before.slug === note.slug &&
  before.shown === note.shown &&
  before.names.equals(note.names)

/** Where the links of a vault lead. They are followed anew only when a name changed that they might go by. */
class VaultLinks {
  private made: ReturnType<typeof indexVault> | undefined
  private readonly ends = new Map<string, LinkEnds>()
  private readonly linked: ReadonlyMap<string, LinkedNote>
  private readonly notes: ReadonlyMap<string, VaultNote>
  private readonly isSame: boolean

  constructor(
    private readonly vault: VaultParts,
    linked: readonly LinkedNote[],
  ) {
    this.linked = new Map(linked.map((note) => [note.path, note]))
    this.notes = new Map(vault.notes.map((note) => [note.facts.path, note]))
    this.isSame = vault.isSameSet && vault.notes.every((note, i) => hasSameNames(note, linked[i]!.slug))
  }

  get index(): ReturnType<typeof indexVault> {
    this.made ??= this.makeIndex()
    return this.made
  }

  private makeIndex(): ReturnType<typeof indexVault> {
    const pages = [...this.linked.values()].filter(({ path }) => !this.notes.get(path)!.facts.isExam)
    return indexVault(pages, this.vault.images)
  }

  note(path: string): LinkedNote {
    return this.linked.get(path)!
  }

  /** @returns with the paths of all notes that its page shows, and that those show */
  of(path: string): { ends: LinkEnds; shown: string; within: string[] } {
    const ends = this.endsOf(path)
    const within = new Set(ends.embeds)
    for (const next of within) for (const further of this.endsOf(next).embeds) within.add(further)
    return { ends, within: [...within], shown: shownOf(ends.hash, within, this.signOf) }
  }

  private readonly signOf = (path: string) => [path, this.notes.get(path)!.hash, this.endsOf(path).hash]

  private endsOf(path: string): LinkEnds {
    const known = this.ends.get(path)
    if (known !== undefined) return known
    const { facts, hash, before } = this.notes.get(path)!
    const isSame = this.isSame && before!.hash === hash
    const ends = isSame ? before!.ends : linkEnds(facts, this.note(path), () => this.index)
    this.ends.set(path, ends)
    return ends
  }
}

function hasSameNames({ facts, hash, before }: VaultNote, slug: NoteSlug): boolean {
  if (before === null || before.slug !== slug) return false
  return before.hash === hash || namesOf(facts) === namesOf(before.facts)
}

const namesOf = ({ isExam, titles, aliases, headings, blocks }: NoteFacts) =>
  JSON.stringify([isExam, titles, aliases, headings, blocks])

function contentOf(
  notes: readonly KnownNote[],
  { ledger, moved, gone }: ReturnType<typeof carryVault>,
): AssembledVault['content'] {
  const pages = notes.flatMap(({ drawn: { page } }) => page ?? [])
  return {
    exams: notes.flatMap(({ drawn: { exam } }): Blueprint[] => (exam === null ? [] : [exam])),
    moved,
    gone,
    notes: toBundleNotes(pages),
    graph: toGraph(pages),
    messages: notes.map(({ told }) => told.text).filter(({ length }) => length > 0),
    assets: [...new Set(notes.flatMap(({ drawn: { images } }) => images))].sort(),
    ledger,
  }
}

function toBundleNotes(pages: readonly DrawnPage[]): BundleNote[] {
  const backlinks = backlinksOf(pages)
  const linkTo = (page: DrawnPage | undefined): NoteLink | null => (page === undefined ? null : linkOf(page))
  return pages.map((page, i) => {
    const around = { previous: linkTo(pages[i - 1]), next: linkTo(pages[i + 1]) }
    const tail = JSON.stringify({ backlinks: backlinks.get(page.slug) ?? [], ...around })
    return { ...page, tail: `,${tail.slice(1)}` }
  })
}

const linkOf = ({ slug, title }: DrawnPage): NoteLink => ({ slug, title })

function backlinksOf(pages: readonly DrawnPage[]): Map<NoteSlug, NoteLink[]> {
  const links = pages.flatMap((page) => page.links.map((to) => ({ to, from: linkOf(page) })))
  return new Map([...groupBy(links, ({ to }) => to)].map(([to, own]) => [to as NoteSlug, own.map(({ from }) => from)]))
}

const toGraph = (pages: readonly DrawnPage[]): Graph => ({
  nodes: pages.map(({ slug, title, tags, items }) => ({ slug, title, tags, items })),
  edges: pages.flatMap(({ slug, links }) => links.map((to): [NoteSlug, NoteSlug] => [slug, to])),
})
