import type { NoteSlug } from '../../model/ids'
import { numberHashOf } from '../base/hash-of'
import { lazily } from '../base/lazily'
import type { LinkFacts } from '../linking/link-facts'
import { fingerprintOf, type LinkTargets, linkTargets } from '../linking/link-targets'
import {
  indexVault,
  type LinkedNote,
  namesOfImage,
  namesOfNote,
  type VaultImage,
  type VaultIndex,
} from '../linking/vault-index'
import type { NoteRole } from '../reading/read-blueprint'
import type { KnownNote, VaultNote } from './known-note'
import type { NoteTexts } from './note-facts'

interface LinkingVault {
  notes: readonly VaultNote[]
  images: readonly VaultImage[]
  gone: readonly KnownNote[]
  changedImages: readonly string[]
}

/** Link targets of a vault. A note's links are resolved again only if a name they may use has changed. */
export class VaultLinks {
  private readonly targets = new Map<string, LinkTargets>()
  private readonly linked = new Map<string, LinkedNote>()
  private readonly notes: ReadonlyMap<string, VaultNote>
  /** Hashes of the names that have changed. */
  private readonly changed: () => ReadonlySet<number>
  readonly index: VaultIndex

  constructor(
    vault: LinkingVault,
    private readonly slugs: ReadonlyMap<string, NoteSlug>,
  ) {
    const { notes, images } = vault
    this.notes = new Map(notes.map((note) => [note.facts.path, note]))
    this.changed = lazily(() => new Set(changedNames(vault, slugs).map(numberHashOf)))
    const linked = (role: NoteRole) =>
      notes.filter(({ facts }) => facts.role === role).map(({ facts: { path } }) => this.note(path))
    this.index = indexVault(linked('page'), images, linked('withheld'))
  }

  note(path: string): LinkedNote {
    const known = this.linked.get(path)
    if (known !== undefined) return known
    const note = new StoredNote(path, this.slugs.get(path) ?? ('' as NoteSlug), this.notes.get(path)!.texts)
    this.linked.set(path, note)
    return note
  }

  /** @returns also the paths of the notes that its page embeds, and of those that these embed */
  of(path: string): Pick<KnownNote, 'linkTargets' | 'linkFingerprint'> & { within: readonly string[] } {
    const targets = this.targetsOf(path)
    if (targets.embeds.length === 0) return { linkTargets: targets, linkFingerprint: targets.hash, within: [] }
    const within = new Set(targets.embeds)
    for (const next of within) for (const further of this.targetsOf(next).embeds) within.add(further)
    return {
      linkTargets: targets,
      within: [...within],
      linkFingerprint: fingerprintOf(targets.hash, within, this.inputsOf),
    }
  }

  private readonly inputsOf = (path: string) => [path, this.notes.get(path)!.hash, this.targetsOf(path).hash]

  private targetsOf(path: string): LinkTargets {
    const note = this.notes.get(path)!
    if (this.isAsBefore(note)) return note.before!.linkTargets
    const known = this.targets.get(path)
    if (known !== undefined) return known
    const targets = linkTargets(note.texts.links(), this.note(path), this.index)
    this.targets.set(path, targets)
    return targets
  }

  private isAsBefore({ hash, facts: { soughtHashes }, before }: VaultNote): boolean {
    return before?.hash === hash && !soughtHashes.some((name) => this.changed().has(name))
  }
}

/** Every old and new name of what changed: of a note if links see a difference in it, of an image if its bytes changed. */
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

/** A note as links see it. Its names are read when a link asks for them, which few do. */
class StoredNote implements LinkedNote {
  fragment: LinkedNote['fragment'] = []

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
