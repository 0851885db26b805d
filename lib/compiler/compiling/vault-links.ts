import type { NoteSlug } from '../../model/ids'
import { numberHashOf } from '../base/hash-of'
import { lazily } from '../base/lazily'
import type { VaultConfig } from '../checking/config/vault-config'
import type { Attachment } from '../linking/attachment'
import type { LinkFacts } from '../linking/link-facts'
import { fingerprintOf, type LinkTargets, linkTargets } from '../linking/link-targets'
import {
  indexVault,
  type LinkedNote,
  namesOfFile,
  namesOfNote,
  type VaultImage,
  type VaultIndex,
} from '../linking/vault-index'
import type { PastRow } from '../memo/past-row'
import type { NoteRole } from '../reading/read-blueprint'
import type { NoteSource } from './note-source'
import { FACTS, LINKS, NAMES, TARGETS } from './note-stages'
import type { Past } from './past'
import type { VaultNote } from './vault-notes'

/** Where a note's links lead, and what its page shows of other notes. */
export interface NoteLinks {
  targets: LinkTargets
  /** Paths of the notes that its page embeds, and of those that these embed. */
  within: readonly string[]
  /** A fingerprint of what its page shows of other notes. */
  fingerprint: string
}

/** What links depend on beside notes and their names. */
interface Linkable {
  source: NoteSource
  images: readonly VaultImage[]
  attachments: readonly Attachment[]
  config: Pick<VaultConfig, 'showsRemoteImages'>
}

/** Link targets of a vault. A note's links are resolved again only if a name they may use has changed. */
export class VaultLinks {
  private readonly targets = new Map<string, LinkTargets>()
  private readonly linked = new Map<string, LateNote>()
  private readonly notes: ReadonlyMap<string, VaultNote>
  private readonly source: NoteSource
  /** Hashes of the names that have changed. */
  private readonly changed: () => ReadonlySet<number>
  readonly index: VaultIndex

  constructor(
    notes: readonly VaultNote[],
    { source, images, attachments, config }: Linkable,
    private readonly slugs: ReadonlyMap<string, NoteSlug>,
    past: Past,
  ) {
    this.source = source
    this.notes = new Map(notes.map((note) => [note.path, note]))
    this.changed = lazily(() => new Set(changedNames(this.notes, slugs, past).map(numberHashOf)))
    const linked = (role: NoteRole) =>
      notes.filter(({ facts }) => facts.role === role).map(({ path }) => this.note(path))
    this.index = indexVault(linked('page'), {
      images,
      attachments,
      withheld: linked('withheld'),
      showsRemoteImages: config.showsRemoteImages,
    })
  }

  note(path: string): LateNote {
    const known = this.linked.get(path)
    if (known !== undefined) return known
    const slug = this.slugs.get(path) ?? ('' as NoteSlug)
    const note = new LateNote(slug, this.noteAt(path), this.source)
    this.linked.set(path, note)
    return note
  }

  of(path: string): NoteLinks {
    const targets = this.targetsOf(path)
    if (targets.embeds.length === 0) return { targets, within: [], fingerprint: targets.hash }
    const within = new Set(targets.embeds)
    for (const next of within) for (const further of this.targetsOf(next).embeds) within.add(further)
    return { targets, within: [...within], fingerprint: fingerprintOf(targets.hash, within, this.inputsOf) }
  }

  private readonly inputsOf = (path: string) => [path, this.noteAt(path).hash, this.targetsOf(path).hash]

  private readonly noteAt = (path: string) => this.notes.get(path)!

  private targetsOf(path: string): LinkTargets {
    const note = this.noteAt(path)
    if (this.isAsBefore(note)) return note.row.past!.value(TARGETS)
    const known = this.targets.get(path)
    if (known !== undefined) return known
    const linked = this.note(path)
    const targets = linkTargets(linked.facts, linked, this.index)
    this.targets.set(path, targets)
    return targets
  }

  private isAsBefore({ hash, facts: { soughtHashes }, row: { past } }: VaultNote): boolean {
    return past?.inputs(FACTS) === hash && !soughtHashes.some((name) => this.changed().has(name))
  }
}

/** All old and new names of notes that changed for links, and of files whose bytes changed. */
function changedNames(
  notes: ReadonlyMap<string, VaultNote>,
  slugs: ReadonlyMap<string, NoteSlug>,
  { memo, changedFiles }: Past,
): readonly string[] {
  const changed = [...notes.values()].filter((note) => !isSameToLinks(note, slugs.get(note.path) ?? ''))
  const old = [
    ...changed.flatMap(({ row }) => row.past ?? []),
    ...[...memo.notes.past.values()].filter(({ subject }) => !notes.has(subject)),
  ]
  return [
    ...changed.flatMap(({ path, row }) => namesOfNote({ ...row.detail(LINKS), path })),
    ...old.flatMap((row) => namesOfNote({ ...row.detail(LINKS), path: row.subject })),
    ...changedFiles.flatMap(namesOfFile),
  ]
}

function isSameToLinks({ hash, row }: VaultNote, slug: string): boolean {
  const { past } = row
  if (past === null || past.value(NAMES).slug !== slug) return false
  return past.inputs(FACTS) === hash || linkedIn(row) === linkedIn(past)
}

function linkedIn(row: Pick<PastRow, 'detail'>): string {
  const { titles, aliases, headings, blocks, pins } = row.detail(LINKS)
  return JSON.stringify([titles, aliases, headings, blocks, pins])
}

/** A note as links see it. Its names are loaded on demand, because few are looked up. */
class LateNote implements LinkedNote {
  private known: LinkFacts | null = null

  constructor(
    readonly slug: NoteSlug,
    private readonly note: VaultNote,
    private readonly source: NoteSource,
  ) {}

  get facts(): LinkFacts {
    this.known ??= this.note.row.detail(LINKS)
    return this.known
  }

  get path() {
    return this.note.path
  }

  get fragment() {
    return this.source.compiled(this.path).body.fragment
  }

  get sections() {
    return this.source.compiled(this.path).body.sections
  }

  get titles() {
    return this.facts.titles
  }

  get aliases() {
    return this.facts.aliases
  }

  get headings() {
    return this.facts.headings
  }

  get blocks() {
    return this.facts.blocks
  }

  get pins() {
    return this.facts.pins
  }
}
