import type { NoteSlug } from '../../model/ids'
import { type DrawnNote, drawExam, drawNote } from '../bundling/draw-note'
import { identityOf } from '../identity/ledger'
import { type LedgerNote, readItems, type StoredLedger } from '../identity/ledger-file'
import type { KnownNote, VaultNote } from './known-note'
import type { NoteSource } from './note-source'
import type { VaultLinks } from './vault-links'

/** What notes are drawn by. */
interface VaultNames {
  ledger: StoredLedger
  links: VaultLinks
}

/** A note with its names, and where its links end. */
interface PlacedNote extends Pick<KnownNote, 'slug' | 'names' | 'ids'>, ReturnType<VaultLinks['of']> {
  note: VaultNote
}

/** A note with its page. */
export interface VaultPage extends PlacedNote {
  drawn: DrawnNote
}

/** Draws the pages that may be others than they were. */
export async function drawVault(
  notes: readonly VaultNote[],
  { ledger, links }: VaultNames,
  source: NoteSource,
): Promise<VaultPage[]> {
  const named = new Map(ledger.notes.map((note) => [note.path, note]))
  const placed = notes.map((note) => placeNote(note, named.get(note.facts.path), links))
  const stale = placed.filter((note) => !isDrawn(note, note.note.before))
  const shown = new Set(stale.flatMap(({ note, within }) => [note.facts.path, ...within]))
  await source.prepare([...shown])
  for (const path of shown) links.note(path).parts = source.unit(path).body.parts
  const drawn = new Map(stale.map((note) => [note, drawAnew(note, { ledger, links }, source)]))
  return placed.map((note) => Object.assign(note, { drawn: drawn.get(note) ?? note.note.before!.drawn }))
}

function placeNote(note: VaultNote, ledgerNote: LedgerNote | undefined, links: VaultLinks): PlacedNote {
  const { ends, shown, within } = links.of(note.facts.path)
  const { slug, names, ids } = ledgerNote ?? NO_NAMES
  return { note, slug, names, ids, ends, shown, within }
}

const NO_NAMES = { slug: '' as NoteSlug, names: '', ids: [] }

/** Whether a note's page is what was drawn before. */
const isDrawn = ({ note, slug, shown, names }: PlacedNote, before: KnownNote | null): boolean =>
  before !== null &&
  before.hash === note.hash &&
  before.slug === slug &&
  before.shown === shown &&
  before.names === names

function drawAnew({ note, names }: PlacedNote, { ledger, links }: VaultNames, source: NoteSource): DrawnNote {
  const { path } = note.facts
  const unit = source.unit(path)
  if (names === '') return drawExam(unit, links.note(path), links.index)
  return drawNote(unit, links.note(path), links.index, readItems(ledger.lines.get(path)!).map(identityOf))
}
