import type { NoteSlug } from '../../model/ids'
import type { Message } from '../../model/message'
import { groupBy } from '../base/group-by'
import { carrySlugs, fingerprint, type SlugRecords, sortedBySlug } from '../identity/carry-slugs'
import { identityVault } from '../identity/identity-item'
import { carryItems, type ItemIdentity, identityOf, type LedgerItem, sorted } from '../identity/ledger/ledger'
import type { ReadNote } from '../reading/note'

/** A ledger as plain JSON, with all questions in one list. */
export interface Ledger extends SlugRecords {
  format: 1
  items: LedgerItem[]
  /** Deleted questions. They keep their ids, and get them back if their text returns. */
  retired: LedgerItem[]
}

export interface CarriedIds {
  /** By path, in the order of the note's items. */
  items: Map<string, ItemIdentity[]>
  /** Advice on new questions that look like a deleted one. */
  messages: Message[]
  ledger: Ledger
  /** Old addresses that lead to a present note. */
  moved: Record<string, NoteSlug>
  /** Addresses of deleted notes. */
  gone: string[]
}

/** A note with its present address. */
export interface NamedNote {
  slug: NoteSlug
  note: ReadNote
}

const EMPTY_LEDGER: Ledger = { format: 1, items: [], retired: [], notes: [], gone: [], moved: {} }

/**
 * Gives every question of a vault its id in one step, by matching all notes. `carryVault` does the same for the changed
 * notes only.
 * @param previous  null if nothing was published before
 */
export function carryIds(previous: Ledger | null, notes: readonly NamedNote[]): CarriedIds {
  const ledger = previous ?? EMPTY_LEDGER
  const slugs = new Map(notes.map(({ note, slug }) => [note.path, slug]))
  const { items, messages, retired, moves } = carryItems(
    ledger,
    identityVault(notes.map(({ note }) => note)),
    (path) => slugs.get(path)!,
  )
  const today = notes.map(({ note, slug }) => ({ slug, path: note.path, body: fingerprint(note.concept) }))
  const { records: addresses, moved, gone } = carrySlugs(ledger, today, moves)
  return {
    items: new Map([...groupBy(items, ({ path }) => path)].map(([path, own]) => [path, own.map(identityOf)])),
    messages,
    ledger: { format: 1, items: sorted(items), retired: sorted(retired), notes: sortedBySlug(today), ...addresses },
    moved,
    gone,
  }
}
