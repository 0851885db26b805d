import type { NoteSlug } from '../model/ids'
import type { Message } from '../model/message'
import { type CarriedSlugs, carrySlugs, type QuestionMove } from './identity/carry-slugs'
import { groupBy } from './identity/group-by'
import { type IdentityItem, type IdentityVault, identityItem } from './identity/identity-item'
import { carryItems, type Surroundings, sorted } from './identity/ledger'
import { textOf } from './identity/vocabulary'
import { type LedgerNote, readItems, type StoredLedger, writeItems } from './ledger-file'
import type { ReadNote } from './note'
import type { NoteFacts } from './note-facts'

export interface CarriedVault extends Omit<CarriedSlugs, 'records'> {
  ledger: StoredLedger
  messages: Message[]
}

const EMPTY: StoredLedger = { notes: [], retired: [], gone: [], moved: {}, lines: [] }

/**
 * The notes whose questions have to be matched: of the others each question is at its place word for word, and goes on.
 * A pin that several questions have may join any two of them, so those are matched too.
 */
export function unsettledNotes(previous: StoredLedger | null, notes: readonly NoteFacts[]): NoteFacts[] {
  if (previous === null) return [...notes]
  const known = new Map(previous.notes.map(({ path, questions }) => [path, questions]))
  const shared = new Set([...sharedPins(notes), ...sharedPins(previous.notes)])
  return notes.filter(({ path, questions, pins }) => {
    return known.get(path) !== questions || pins.some((pin) => shared.has(pin))
  })
}

function sharedPins(notes: readonly { pins: string[] }[]): string[] {
  const seen = new Set<string>()
  return notes.flatMap(({ pins }) =>
    pins.filter((pin) => {
      const isShared = seen.has(pin)
      seen.add(pin)
      return isShared
    }),
  )
}

/**
 * Gives each question its names, as `carryIds` does, at the cost of what changed.
 * @param notes  in the order of their paths
 * @param slugs  their addresses, by path
 * @param read  a note by its path; asked for unsettled ones, and for all where a changed word has to be judged
 */
export function carryVault(
  previous: StoredLedger | null,
  notes: readonly NoteFacts[],
  slugs: ReadonlyMap<string, NoteSlug>,
  read: (path: string) => ReadNote,
): CarriedVault {
  const ledger = previous ?? EMPTY
  const unsettled = new Set(unsettledNotes(previous, notes).map(({ path }) => path))
  const old = new Map(ledger.notes.map((note, i) => [note.path, { note, line: ledger.lines[i]! }]))
  const today = new Set(notes.map(({ path }) => path))
  const settled = notes.filter(({ path }) => !unsettled.has(path))
  const loose = [...old.values()].filter(({ note: { path } }) => unsettled.has(path) || !today.has(path))
  const carried = carryItems(
    {
      items: loose.flatMap(({ note, line }) => readItems(line, note)),
      retired: ledger.retired,
      notes: loose.map(({ note }) => note),
    },
    vaultOf([...unsettled].map(read), notes, read),
    slugs,
    surroundings(settled, old),
  )
  const byPath = groupBy(carried.items, ({ path }) => path)
  const kept = notes.map(({ path, body, questions, at, pins }) => {
    const note = { slug: slugs.get(path)!, path, body, questions, at, pins }
    const before = old.get(path)
    if (!unsettled.has(path)) return { note: { ...note, ids: before!.note.ids }, line: before!.line }
    const items = byPath.get(path) ?? []
    return { note: { ...note, ids: items.map(({ id }) => id) }, line: writeItems(items) }
  })
  const moves = [...carried.moves, ...settled.flatMap(({ path }) => movesOf(old.get(path)!.note, slugs.get(path)!))]
  const named = kept.map(({ note }) => note)
  const { records, ...addresses } = carrySlugs(ledger, named, moves)
  const { gone, moved } = records
  const lines = kept.map(({ line }) => line)
  return {
    ...addresses,
    messages: carried.messages,
    ledger: { notes: named, retired: sorted(carried.left), gone, moved, lines },
  }
}

const movesOf = ({ slug: from, ids }: LedgerNote, to: NoteSlug): QuestionMove[] =>
  from === to ? [] : ids.map(() => [from, to])

const vaultOf = (
  unsettled: readonly ReadNote[],
  notes: readonly NoteFacts[],
  read: (path: string) => ReadNote,
): IdentityVault => {
  const own = new Set(unsettled.map(({ path }) => path))
  return {
    items: unsettled.flatMap(itemsOf),
    paths: unsettled.map(({ path }) => path),
    prose: function* () {
      for (const { path } of notes) {
        const note = read(path)
        yield note.concept
        if (!own.has(path)) yield* itemsOf(note).map(textOf)
      }
    },
  }
}

const itemsOf = (note: ReadNote): IdentityItem[] => note.items.map((item) => identityItem(note.path, item))

function surroundings(
  settled: readonly NoteFacts[],
  old: ReadonlyMap<string, { note: LedgerNote; line: Buffer }>,
): Surroundings {
  const notes = settled.map(({ path }) => old.get(path)!)
  const paths = notes.map(({ note: { path } }) => path)
  return {
    ids: notes.flatMap(({ note: { ids } }) => ids),
    paths: { before: paths, after: paths },
    texts: function* () {
      for (const { note, line } of notes)
        for (const { stem, options } of readItems(line, note))
          yield [stem, ...options.map(({ text }) => text)].join('\n')
    },
  }
}
