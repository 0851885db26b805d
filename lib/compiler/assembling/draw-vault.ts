import type { NoteSlug } from '../../model/ids'
import { identityOf } from '../identity/ledger'
import { entriesOf, type LedgerEntry, type LedgerNote, readItems, type StoredLedger } from '../identity/ledger-file'
import { type DrawnNote, drawExam, drawNote } from './draw-note'
import type { KnownNote, VaultNote } from './known-note'
import type { NoteSource } from './note-source'
import type { VaultLinks } from './vault-links'

/** A note with its names, and where its links end. */
interface PlacedNote extends Pick<KnownNote, 'slug' | 'names'>, ReturnType<VaultLinks['of']> {
  note: VaultNote
  /** Its names in parts; unset for an exam. */
  ledgerNote: LedgerNote | undefined
}

/** A note with its page. */
export interface VaultPage extends PlacedNote {
  drawn: DrawnNote
}

/** Draws the pages that may be others than they were. */
export async function drawVault(
  notes: readonly VaultNote[],
  { ledger, links }: { ledger: StoredLedger; links: VaultLinks },
  source: NoteSource,
): Promise<VaultPage[]> {
  const entries = new Map(entriesOf(ledger).map((entry) => [entry.note.path, entry]))
  const placed = notes.map((note) => placeNote(note, entries.get(note.facts.path), links))
  const stale = placed.filter((note) => !isDrawn(note, note.note.before))
  const shown = new Set(stale.flatMap(({ note, within }) => [note.facts.path, ...within]))
  await source.prepare([...shown])
  for (const path of shown) links.note(path).parts = source.unit(path).body.parts
  const drawn = new Map(stale.map((note) => [note, drawAnew(note, links, source)]))
  return placed.map((note) => Object.assign(note, { drawn: drawn.get(note) ?? note.note.before!.drawn }))
}

function placeNote(note: VaultNote, known: LedgerEntry | undefined, links: VaultLinks): PlacedNote {
  const { ends, shown, within } = links.of(note.facts.path)
  const slug = known?.note.slug ?? ('' as NoteSlug)
  return { note, slug, names: known?.line ?? NO_NAMES, ledgerNote: known?.note, ends, shown, within }
}

const NO_NAMES = Buffer.alloc(0)

/** Whether a note's page is what was drawn before. */
const isDrawn = ({ note, slug, shown, names }: PlacedNote, before: KnownNote | null): boolean =>
  before !== null &&
  before.hash === note.hash &&
  before.slug === slug &&
  before.shown === shown &&
  before.names.equals(names)

function drawAnew({ note, names, ledgerNote }: PlacedNote, links: VaultLinks, source: NoteSource): DrawnNote {
  const { path } = note.facts
  const unit = source.unit(path)
  if (ledgerNote === undefined) return drawExam(unit, links.note(path), links.index)
  return drawNote(unit, links.note(path), links.index, readItems(names, ledgerNote).map(identityOf))
}
