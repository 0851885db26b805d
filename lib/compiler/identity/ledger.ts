import type { ItemId, NoteSlug, OptionId } from '../../model/ids'
import type { Message } from '../../model/message'
import { groupBy } from '../base/group-by'
import type { ReadNote } from '../reading/note'
import { carrySlugs, fingerprint, type QuestionMove, type SlugRecords, sortedBySlug } from './carry-slugs'
import { compareText } from './entry'
import { type IdentityItem, type IdentityVault, identityVault } from './identity-item'
import { lookalike } from './lookalike'
import { type MatchedPair, matchQuestions, matchRestored } from './match-questions'
import { newItemIds, optionIds } from './new-ids'

export interface LedgerOption {
  id: OptionId
  text: string
  isKey: boolean
}

/** What identity gives an item: names that outlive edits. `options` are in the order of the note. */
export interface ItemIdentity {
  id: ItemId
  generation: number
  options: OptionId[]
}

/** The last text of a question, and the names that it has. */
export interface LedgerItem {
  id: ItemId
  /** Counts from 1, and up when an edit changes what the question asks. */
  generation: number
  pin: string | null
  path: string
  line: number
  note: NoteSlug
  stem: string
  options: LedgerOption[]
}

/**
 * What a published vault leaves for the next one, as plain JSON. Its lists are sorted by id or address, so that the same
 * vaults in the same order give the same bytes.
 */
export interface Ledger extends SlugRecords {
  format: 1
  items: LedgerItem[]
  /** Questions that are gone. They keep their ids, and get them back with their text. */
  retired: LedgerItem[]
}

export interface Carried {
  /** By path; in the order of the note's items. */
  items: Map<string, ItemIdentity[]>
  /** Advice on questions that begin anew though they look like one that is gone. */
  messages: Message[]
  ledger: Ledger
  /** Old addresses that lead to a note of today. */
  moved: Record<string, NoteSlug>
  /** Addresses that once were a note's. */
  gone: string[]
}

/** A note with its address of today. */
export interface NamedNote {
  slug: NoteSlug
  note: ReadNote
}

/** Questions with their names, in the order of path and line, and what became of those that the ledger knew. */
export interface CarriedItems extends Pick<Carried, 'messages'> {
  items: LedgerItem[]
  left: LedgerItem[]
  moves: QuestionMove[]
}

/** What stands around the questions that are to be named: questions and notes that are known to go on as they were. */
export interface Surroundings {
  /** Ids that are theirs. */
  ids: Iterable<string>
  /** Their notes, which both vaults have. */
  paths: readonly string[]
}

const NOTHING: Surroundings = { ids: [], paths: [] }

const EMPTY_LEDGER: Ledger = { format: 1, items: [], retired: [], notes: [], gone: [], moved: {} }

/**
 * Gives every question and option its id: the one that it had if it goes on from the last published vault, or comes back
 * from an earlier one; else a new one.
 * @param previous  null when nothing was published before
 */
export function carryIds(previous: Ledger | null, notes: readonly NamedNote[]): Carried {
  const ledger = previous ?? EMPTY_LEDGER
  const slugs = new Map(notes.map(({ note, slug }) => [note.path, slug]))
  const { items, messages, left, moves } = carryItems(ledger, identityVault(notes.map(({ note }) => note)), slugs)
  const today = notes.map(({ note, slug }) => ({ slug, path: note.path, body: fingerprint(note.concept) }))
  const { records: addresses, moved, gone } = carrySlugs(ledger, today, moves)
  return {
    items: new Map([...groupBy(items, ({ path }) => path)].map(([path, own]) => [path, own.map(identityOf)])),
    messages,
    ledger: { format: 1, items: sorted(items), retired: sorted(left), notes: sortedBySlug(today), ...addresses },
    moved,
    gone,
  }
}

/**
 * The part of `carryIds` that is about questions.
 * @param slugs  of the vault's notes, by path
 * @param around  what else the two vaults hold
 */
export function carryItems(
  ledger: Pick<Ledger, 'items' | 'retired' | 'notes'>,
  vault: IdentityVault,
  slugs: ReadonlyMap<string, NoteSlug>,
  around: Surroundings = NOTHING,
): CarriedItems {
  const known = new Map([...ledger.items, ...ledger.retired].map((item) => [recall(item), item]))
  const records = [...known.keys()]
  const live = recalledVault(ledger, records.slice(0, ledger.items.length), around)
  const retired = recalledVault(ledger, records.slice(ledger.items.length), NOTHING)
  const matched = matchQuestions(live, { ...vault, paths: [...vault.paths, ...around.paths] })
  const restored = matchRestored(retired, { ...vault, items: matched.added })

  const pairs = [...matched.pairs, ...restored.pairs]
  const taken = new Set([...[...known.values()].map(({ id }) => id), ...around.ids])
  const goesOn = new Map(pairs.map(({ before, after }) => [known.get(before)!, slugs.get(after.path)!]))
  const fresh = new Set(restored.added)
  return {
    items: nameItems(vault.items, pairs, newItemIds(restored.added, taken), known, slugs),
    messages: matched.hints.filter(({ added }) => fresh.has(added)).map(lookalike),
    left: [...known.values()].filter((item) => !goesOn.has(item)),
    moves: [...known.values()].map((item): QuestionMove => [item.note, goesOn.get(item) ?? null]),
  }
}

/** A question as the ledger knows it. What was explained is not kept: it makes no version. */
const recall = ({ path, line, pin, stem, options }: LedgerItem): IdentityItem => ({
  path,
  line,
  span: { start: { line, column: 1 }, end: { line, column: 1 } },
  pin,
  stem,
  options: options.map(({ text, isKey }) => ({ label: '', text, isKey, explanations: [] })),
  general: [],
})

const recalledVault = (
  { notes }: Pick<Ledger, 'notes'>,
  items: IdentityItem[],
  { paths }: Surroundings,
): IdentityVault => ({
  items,
  paths: [...notes.map(({ path }) => path), ...paths],
  prose: () => [],
  isUsedAround: () => false,
})

/** @returns what the next ledger keeps of each item, in the order of `items` */
function nameItems(
  items: readonly IdentityItem[],
  pairs: readonly MatchedPair[],
  fresh: ReadonlyMap<IdentityItem, ItemId>,
  known: ReadonlyMap<IdentityItem, LedgerItem>,
  slugs: ReadonlyMap<string, NoteSlug>,
): LedgerItem[] {
  const partners = new Map(pairs.map((pair) => [pair.after, pair]))
  return items.map((item) => {
    const note = slugs.get(item.path)!
    const pair = partners.get(item)
    if (pair === undefined) return record(item, note, fresh.get(item)!, 1, [])
    const old = known.get(pair.before)!
    const kept: OptionId[] = []
    for (const [before, after] of pair.options) kept[after] = old.options[before]!.id
    return record(item, note, old.id, old.generation + Number(pair.verdict === 'version'), kept)
  })
}

/** @param kept  the ids of options that go on, each at its place of today */
function record(item: IdentityItem, note: NoteSlug, id: ItemId, generation: number, kept: OptionId[]): LedgerItem {
  const { path, line, pin, stem, options } = item
  const texts = options.map(({ text }) => text)
  const ids = optionIds(id, texts, kept)
  return {
    ...{ id, generation, pin, path, line, note, stem },
    options: options.map(({ text, isKey }, i) => ({ id: ids[i]!, text, isKey })),
  }
}

export const identityOf = ({ id, generation, options }: LedgerItem): ItemIdentity => ({
  id,
  generation,
  options: options.map(({ id }) => id),
})

export const sorted = (items: readonly LedgerItem[]) => [...items].sort((a, b) => compareText(a.id, b.id))
