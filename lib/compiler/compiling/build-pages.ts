import type { NoteSlug } from '../../model/ids'
import { type BuiltNote, buildExam, buildPage } from '../bundling/build-page'
import { identityOf } from '../identity/ledger'
import { type LedgerNote, readItems, type StoredLedger } from '../identity/ledger-file'
import type { KnownNote, VaultNote } from './known-note'
import type { NoteSource } from './note-source'
import type { VaultLinks } from './vault-links'

/** The names that pages are built with. */
interface Naming {
  ledger: StoredLedger
  links: VaultLinks
}

/** A note with its slug and ids, and where its links lead. */
interface PlacedNote extends Pick<KnownNote, 'slug' | 'lineHash' | 'ids'>, ReturnType<VaultLinks['of']> {
  note: VaultNote
}

/** A note with its page. */
export interface VaultPage extends PlacedNote {
  built: BuiltNote
}

/** Builds the pages that may have changed, and takes the others from before. */
export async function buildPages(
  notes: readonly VaultNote[],
  { ledger, links }: Naming,
  source: NoteSource,
): Promise<VaultPage[]> {
  const named = new Map(ledger.notes.map((note) => [note.path, note]))
  const placed = notes.map((note) => placeNote(note, named.get(note.facts.path), links))
  const stale = placed.filter((note) => !isBuilt(note, note.note.before))
  const shown = new Set(stale.flatMap(({ note, within }) => [note.facts.path, ...within]))
  await source.prepare([...shown])
  for (const path of shown) links.note(path).fragment = source.compiled(path).body.fragment
  const built = new Map(stale.map((note) => [note, buildAnew(note, { ledger, links }, source)]))
  return placed.map((note) => Object.assign(note, { built: built.get(note) ?? note.note.before!.built }))
}

function placeNote(note: VaultNote, ledgerNote: LedgerNote | undefined, links: VaultLinks): PlacedNote {
  const { linkTargets, linkFingerprint, within } = links.of(note.facts.path)
  const { slug, lineHash, ids } = ledgerNote ?? NO_NAMES
  return { note, slug, lineHash, ids, linkTargets, linkFingerprint, within }
}

const NO_NAMES = { slug: '' as NoteSlug, lineHash: '', ids: [] }

/** Whether a note's page is the one built before. */
const isBuilt = ({ note, slug, linkFingerprint, lineHash }: PlacedNote, before: KnownNote | null): boolean =>
  before !== null &&
  before.hash === note.hash &&
  before.slug === slug &&
  before.linkFingerprint === linkFingerprint &&
  before.lineHash === lineHash

function buildAnew({ note, lineHash }: PlacedNote, { ledger, links }: Naming, source: NoteSource): BuiltNote {
  const { path } = note.facts
  const compiled = source.compiled(path)
  if (lineHash === '') return buildExam(compiled, links.note(path), links.index)
  return buildPage(compiled, links.note(path), links.index, readItems(ledger.lines.get(path)!).map(identityOf))
}
