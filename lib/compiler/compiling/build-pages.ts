import { shortHashOf } from '../base/hash-of'
import { lazily } from '../base/lazily'
import { type Building, type BuiltNote, buildExam, buildPage, type PageLook } from '../bundling/build-page'
import type { CompiledNote } from '../bundling/compiled-note'
import type { PageRecords } from '../bundling/page-records'
import { byPlace } from '../checking/messages/message-text'
import { toMessage } from '../checking/messages/to-message'
import { identityOf } from '../identity/ledger/ledger'
import { itemsAt, type StoredLedger } from '../identity/ledger/ledger-file'
import { made } from '../memo/row'
import type { NoteSource } from './note-source'
import { NAMES, NO_NAMES, OWN_MESSAGES, PAGE, TARGETS } from './note-stages'
import type { Past } from './past'
import type { NoteLinks, VaultLinks } from './vault-links'
import type { VaultNote } from './vault-notes'

/** The names that pages are built with. */
interface Naming {
  ledger: StoredLedger
  links: VaultLinks
  look: PageLook
}

/** A note with its names and links. */
interface NamedNote {
  note: VaultNote
  /** A hash of its line in the ledger; empty for an exam. */
  lineHash: string
  links: NoteLinks
}

/** A note with its page. */
export interface VaultPage {
  note: VaultNote
  lineHash: string
  built: BuiltNote
}

export interface VaultPages {
  pages: VaultPage[]
  /** Gives the records of a page by its path. */
  records: (path: string) => PageRecords
}

/** Builds the pages that may have changed, and recalls the others. */
export async function buildPages(
  notes: readonly VaultNote[],
  naming: Naming,
  source: NoteSource,
  past: Past,
): Promise<VaultPages> {
  const named = nameAll(notes, naming)
  const known = named.map(({ note, links }) => note.row.recall(PAGE, links.fingerprint))
  const stale = named.filter((_, i) => known[i] === null)
  await source.prepare([...new Set(stale.flatMap(({ note, links }) => [note.path, ...links.within]))])
  const fresh = new Map<string, PageRecords>()
  const pages = named.map((one, i): VaultPage => {
    const built = known[i] ?? buildAnew(one, naming, source, fresh)
    return { note: one.note, lineHash: one.lineHash, built }
  })
  const pageOf = lazily(() => new Map(pages.map(({ note, built }) => [note.path, built.page])))
  return { pages, records: (path) => fresh.get(path) ?? past.records(path, pageOf().get(path)!) }
}

/** @param fresh  grows by the records of the page */
function buildAnew(named: NamedNote, naming: Naming, source: NoteSource, fresh: Map<string, PageRecords>): BuiltNote {
  const { path, row } = named.note
  const { built, records, findings } = build(named, naming, source.compiled(path))
  const messages = findings.map((finding) => toMessage(path, finding)).sort(byPlace)
  if (records !== null) fresh.set(path, records)
  return row.keep(PAGE, named.links.fingerprint, built, [made(OWN_MESSAGES, () => messages)])
}

function build(
  { note: { path }, lineHash }: NamedNote,
  { ledger, links, look }: Naming,
  compiled: CompiledNote,
): Building {
  const source = { compiled, note: links.note(path), index: links.index }
  if (lineHash === '') return buildExam(source)
  return buildPage(source, itemsAt(ledger.lines, path).map(identityOf), look)
}

/** Keeps the names of all notes, and where their links lead. */
function nameAll(notes: readonly VaultNote[], { ledger, links, look }: Naming): NamedNote[] {
  const isUsual = look.properties.length === 0 && !look.showsLineBreaks
  const shown = isUsual ? '' : ` ${shortHashOf(JSON.stringify(look))}`
  const ledgerNotes = new Map(ledger.notes.map((note) => [note.path, note]))
  return notes.map((note) => {
    const { row, path } = note
    const { slug, ids, lineHash } = ledgerNotes.get(path) ?? { ...NO_NAMES, lineHash: '' }
    if (row.recall(NAMES, lineHash) === null) row.keep(NAMES, lineHash, { slug, ids })
    const own = links.of(path)
    if (row.recall(TARGETS, own.targets.hash) === null) row.keep(TARGETS, own.targets.hash, own.targets)
    return { note, lineHash, links: { ...own, fingerprint: own.fingerprint + shown } }
  })
}
