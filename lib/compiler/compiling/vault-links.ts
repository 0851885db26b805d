import type { NoteSlug } from '../../model/ids'
import { numberHashOf } from '../base/hash-of'
import { lazily } from '../base/lazily'
import { type LinkEnds, linkEnds, shownOf } from '../linking/link-ends'
import type { LinkFacts } from '../linking/link-facts'
import {
  indexVault,
  type LinkedNote,
  namesOfImage,
  namesOfNote,
  type VaultImage,
  type VaultIndex,
} from '../linking/vault-index'
import type { KnownNote, VaultNote } from './known-note'
import type { NoteTexts } from './note-facts'

interface LinkingVault {
  notes: readonly VaultNote[]
  images: readonly VaultImage[]
  gone: readonly KnownNote[]
  changedImages: readonly string[]
}

/** Where the links of a vault lead. A note's are followed anew only when a name changed that they might go by. */
export class VaultLinks {
  private readonly ends = new Map<string, LinkEnds>()
  private readonly linked = new Map<string, LinkedNote>()
  private readonly notes: ReadonlyMap<string, VaultNote>
  /** Hashes of those names. */
  private readonly changed: () => ReadonlySet<number>
  readonly index: VaultIndex

  constructor(
    vault: LinkingVault,
    private readonly slugs: ReadonlyMap<string, NoteSlug>,
  ) {
    const { notes, images } = vault
    this.notes = new Map(notes.map((note) => [note.facts.path, note]))
    this.changed = lazily(() => new Set(changedNames(vault, slugs).map(numberHashOf)))
    const pages = notes.filter(({ facts }) => !facts.isExam)
    this.index = indexVault(
      pages.map(({ facts: { path } }) => this.note(path)),
      images,
    )
  }

  note(path: string): LinkedNote {
    const known = this.linked.get(path)
    if (known !== undefined) return known
    const note = new StoredNote(path, this.slugs.get(path) ?? ('' as NoteSlug), this.notes.get(path)!.texts)
    this.linked.set(path, note)
    return note
  }

  /** @returns with the paths of all notes that its page shows, and that those show */
  of(path: string): Pick<KnownNote, 'ends' | 'shown'> & { within: readonly string[] } {
    const ends = this.endsOf(path)
    if (ends.embeds.length === 0) return { ends, shown: ends.hash, within: [] }
    const within = new Set(ends.embeds)
    for (const next of within) for (const further of this.endsOf(next).embeds) within.add(further)
    return { ends, within: [...within], shown: shownOf(ends.hash, within, this.signOf) }
  }

  private readonly signOf = (path: string) => [path, this.notes.get(path)!.hash, this.endsOf(path).hash]

  private endsOf(path: string): LinkEnds {
    const note = this.notes.get(path)!
    if (this.isAsBefore(note)) return note.before!.ends
    const known = this.ends.get(path)
    if (known !== undefined) return known
    const ends = linkEnds(note.texts.links(), this.note(path), this.index)
    this.ends.set(path, ends)
    return ends
  }

  private isAsBefore({ hash, facts: { targets }, before }: VaultNote): boolean {
    return before?.hash === hash && !targets.some((target) => this.changed().has(target))
  }
}

/** The names of all that is another than it was to a link: a note by what links go by in it, an image by its bytes. */
function changedNames(
  { notes, gone, changedImages }: LinkingVault,
  slugs: ReadonlyMap<string, NoteSlug>,
): readonly string[] {
  const changed = notes.filter((note) => !isSameToLinks(note, slugs.get(note.facts.path) ?? ''))
  const known = changed.flatMap(({ before }) => before ?? [])
  const named = [...changed, ...known, ...gone].map(({ facts: { path }, texts }) => ({ ...texts.links(), path }))
  return [...named.flatMap(namesOfNote), ...changedImages.flatMap(namesOfImage)]
}

function isSameToLinks({ hash, texts, before }: VaultNote, slug: string): boolean {
  if (before === null || before.slug !== slug) return false
  return before.hash === hash || linkedIn(texts.links()) === linkedIn(before.texts.links())
}

const linkedIn = ({ titles, aliases, headings, blocks, pins }: LinkFacts) =>
  JSON.stringify([titles, aliases, headings, blocks, pins])

/** What links go by is looked up when a link asks for it: few do. */
class StoredNote implements LinkedNote {
  parts: LinkedNote['parts'] = []

  constructor(
    readonly path: string,
    readonly slug: NoteSlug,
    private readonly texts: NoteTexts,
  ) {}

  get titles() {
    return this.texts.links().titles
  }

  get aliases() {
    return this.texts.links().aliases
  }

  get headings() {
    return this.texts.links().headings
  }

  get blocks() {
    return this.texts.links().blocks
  }

  get pins() {
    return this.texts.links().pins
  }
}
