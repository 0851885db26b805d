import type { NoteSlug } from '../../model/ids'
import type { KnownNote, NoteTexts, VaultNote } from './known-note'
import { type LinkEnds, linkEnds, shownOf } from './link-ends'
import type { LinkFacts } from './note-facts'
import { indexVault, type LinkedNote, type VaultImage, type VaultIndex } from './vault-index'

interface LinkingVault {
  notes: readonly VaultNote[]
  images: readonly VaultImage[]
  isSameSet: boolean
}

/** Where the links of a vault lead. They are followed anew only when a name changed that they might go by. */
export class VaultLinks {
  private readonly ends = new Map<string, LinkEnds>()
  private readonly linked = new Map<string, LinkedNote>()
  private readonly notes: ReadonlyMap<string, VaultNote>
  private readonly isSame: boolean
  readonly index: VaultIndex

  constructor(
    { notes, images, isSameSet }: LinkingVault,
    private readonly slugs: ReadonlyMap<string, NoteSlug>,
  ) {
    this.notes = new Map(notes.map((note) => [note.facts.path, note]))
    this.isSame = isSameSet && notes.every((note) => hasSameNames(note, slugs.get(note.facts.path)))
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
    const { hash, texts, before } = this.notes.get(path)!
    if (this.isSame && before!.hash === hash) return before!.ends
    const known = this.ends.get(path)
    if (known !== undefined) return known
    const ends = linkEnds(texts.links(), this.note(path), this.index)
    this.ends.set(path, ends)
    return ends
  }
}

function hasSameNames({ hash, texts, before }: VaultNote, slug: NoteSlug | undefined): boolean {
  if (before === null || before.slug !== (slug ?? '')) return false
  return before.hash === hash || namesOf(texts.links()) === namesOf(before.texts.links())
}

const namesOf = ({ titles, aliases, headings, blocks }: LinkFacts) =>
  JSON.stringify([titles, aliases, headings, blocks])

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
}
