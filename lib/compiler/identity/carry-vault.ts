import type { NoteSlug } from '../../model/ids'
import type { Message } from '../../model/message'
import { groupBy } from '../base/group-by'
import { lazily } from '../base/lazily'
import type { ReadNote } from '../reading/note'
import { type CarriedSlugs, carrySlugs, type QuestionMove } from './carry-slugs'
import type { IdentityFacts } from './identity-facts'
import { type IdentityItem, type IdentityVault, identityItem } from './identity-item'
import { carryItems, type LedgerItems, sorted } from './ledger/ledger'
import { itemsAt, type LedgerLines, type LedgerNote, type StoredLedger, writeLine } from './ledger/ledger-file'
import { isAmong } from './wording/vocabulary'

export interface CarriedVault extends Omit<CarriedSlugs, 'records'> {
  ledger: StoredLedger
  messages: Message[]
}

/** Gives what the facts of a note do not tell, by its path. */
export interface NoteReader {
  /** For an unsettled note. */
  read(path: string): ReadNote
  /** The long words of all that a note says, as `listWords` gives them. */
  words(path: string): Buffer
}

const EMPTY: StoredLedger = { notes: [], retired: [], gone: [], moved: {}, lines: new Map() }

/**
 * Finds the notes whose questions have to be matched. In all other notes, the questions are unchanged and keep their
 * ids. Questions that share a pin may be matched with one another, so their notes are included.
 * @returns the paths of those notes
 */
export function unsettledNotes(previous: StoredLedger | null, notes: readonly IdentityFacts[]): string[] {
  if (previous === null) return notes.map(({ path }) => path)
  const known = new Map(previous.notes.map(({ path, questions }) => [path, questions]))
  const shared = new Set([...sharedPins(notes), ...sharedPins(previous.notes)])
  const isUnsettled = ({ path, questions, pins }: IdentityFacts) =>
    known.get(path) !== questions || pins.some((pin) => shared.has(pin))
  return notes.filter(isUnsettled).map(({ path }) => path)
}

function sharedPins(notes: readonly { pins: string[] }[]): string[] {
  const seen = new Set<string>()
  const shared: string[] = []
  for (const { pins } of notes) {
    for (const pin of pins) {
      if (seen.has(pin)) shared.push(pin)
      seen.add(pin)
    }
  }
  return shared
}

/**
 * Gives each question its id. The cost depends on what has changed.
 * @param notes  in the order of their paths
 * @param unsettled  paths of the notes whose questions have to be matched
 * @param slugs  by path
 */
export function carryVault(
  previous: StoredLedger | null,
  notes: readonly IdentityFacts[],
  unsettled: readonly string[],
  slugs: ReadonlyMap<string, NoteSlug>,
  reader: NoteReader,
): CarriedVault {
  const ledger = previous ?? EMPTY
  const slugOf = (path: string) => slugs.get(path)!
  const isUnsettled = new Set(unsettled)
  const settled = notes.filter(({ path }) => !isUnsettled.has(path))
  const old = new Map(ledger.notes.map((note) => [note.path, note]))
  const settledNotes = new Map(settled.map(({ path }) => [path, old.get(path)!]))
  const around = { ids: [...settledNotes.values()].flatMap(({ ids }) => ids), paths: [...settledNotes.keys()] }
  const carried = carryItems(looseItems(ledger, settledNotes), vaultOf(unsettled, settled, reader), slugOf, around)

  const byPath = groupBy(carried.items, ({ path }) => path)
  const fresh = new Map<string, Buffer>()
  const named = notes.map((facts): LedgerNote => {
    const { path } = facts
    const [slug, before] = [slugOf(path), settledNotes.get(path)]
    if (before !== undefined && isSame(before, facts, slug)) return before
    const items = before === undefined ? (byPath.get(path) ?? []) : itemsAt(ledger.lines, path)
    const { note, line } = writeLine({ ...facts, slug }, items)
    fresh.set(path, line)
    return note
  })
  const moves = [...settledNotes.values()].flatMap((note) => movesOf(note, slugOf(note.path)))
  const { records, ...addresses } = carrySlugs(ledger, named, [...carried.moves, ...moves])
  const lines: LedgerLines = { get: (path) => fresh.get(path) ?? ledger.lines.get(path) }
  return {
    ...addresses,
    messages: carried.messages,
    ledger: { notes: named, retired: sorted(carried.retired), ...records, lines },
  }
}

/** The questions of all notes in the ledger that are not settled. */
function looseItems(
  { notes, lines, retired }: StoredLedger,
  settledNotes: ReadonlyMap<string, LedgerNote>,
): LedgerItems {
  const loose = notes.filter(({ path }) => !settledNotes.has(path))
  return { notes: loose, items: loose.flatMap(({ path }) => itemsAt(lines, path)), retired }
}

/** Whether the ledger's line of a settled note is still valid. */
const isSame = (before: LedgerNote, { body, at }: IdentityFacts, slug: NoteSlug): boolean =>
  before.slug === slug && before.body === body && (before.at === at || String(before.at) === String(at))

const movesOf = ({ slug: from, ids }: LedgerNote, to: NoteSlug): QuestionMove[] =>
  from === to ? [] : ids.map(() => [from, to])

/** It has the texts of the notes that are matched, and only the words of the others. */
function vaultOf(
  paths: readonly string[],
  settled: readonly IdentityFacts[],
  { read, words }: NoteReader,
): IdentityVault {
  const unsettled = paths.map(read)
  const others = lazily(() => settled.map(({ path }) => words(path)))
  return {
    items: unsettled.flatMap(itemsOf),
    paths: unsettled.map(({ path }) => path),
    prose: () => unsettled.map(({ concept }) => concept),
    isUsedAround: (word) => isAmong(others(), word),
  }
}

const itemsOf = (note: ReadNote): IdentityItem[] => note.items.map((item) => identityItem(note.path, item))
