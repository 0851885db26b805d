import type { ItemId, NoteSlug, OptionId } from '../../../model/ids'
import type { Message } from '../../../model/message'
import type { QuestionMove, SlugRecords } from '../carry-slugs'
import type { IdentityItem, IdentityVault } from '../identity-item'
import { lookalike } from '../matching/lookalike'
import { type MatchedPair, matchQuestions, matchRestored } from '../matching/match-questions'
import { newItemIds, optionIds } from '../new-ids'
import { compareText } from './entry'

export interface LedgerOption {
  id: OptionId
  text: string
  isKey: boolean
}

/** The ids of an item, which outlive edits. `options` are in the order of the note. */
export interface ItemIdentity {
  id: ItemId
  generation: number
  options: OptionId[]
}

/** The last text of a question, and its ids. */
export interface LedgerItem {
  id: ItemId
  /** Begins with 1. Incremented if an edit changes what the question asks. */
  generation: number
  pin: string | null
  path: string
  line: number
  note: NoteSlug
  stem: string
  options: LedgerOption[]
}

/** The questions of a ledger, and the notes that it knows. */
export interface LedgerItems extends Pick<SlugRecords, 'notes'> {
  items: readonly LedgerItem[]
  retired: readonly LedgerItem[]
}

/** Questions with their ids, in the order of path and line, and what happened to those of the ledger. */
export interface CarriedItems {
  items: LedgerItem[]
  /** Advice on new questions that look like a deleted one. */
  messages: Message[]
  /** Questions that were deleted. They keep their ids, and get them back if they return. */
  retired: LedgerItem[]
  moves: QuestionMove[]
}

/** The settled parts of both vaults, beside the questions that need an id. */
export interface Surroundings {
  /** Ids that are taken. */
  ids: Iterable<string>
  /** Paths of settled notes. */
  paths: readonly string[]
}

const NOTHING: Surroundings = { ids: [], paths: [] }

/**
 * Gives each question its id: the one that it had in the last published vault or before it was deleted, otherwise a new
 * one.
 * @param slugOf  gives the slug of a note of the vault by its path
 * @param around  settled questions and notes, which are not among these
 */
export function carryItems(
  ledger: LedgerItems,
  vault: IdentityVault,
  slugOf: (path: string) => NoteSlug,
  around: Surroundings = NOTHING,
): CarriedItems {
  const known = new Map([...ledger.items, ...ledger.retired].map((item) => [recall(item), item]))
  const records = [...known.keys()]
  const live = recalledVault(ledger, records.slice(0, ledger.items.length), around)
  const retired = recalledVault(ledger, records.slice(ledger.items.length), NOTHING)
  const matched = matchQuestions(live, { ...vault, paths: [...vault.paths, ...around.paths] })
  const restored = matchRestored(retired, { ...vault, items: matched.added })

  const pairs = [...matched.pairs, ...restored.pairs].map((pair) => ({ ...pair, old: known.get(pair.before)! }))
  const taken = new Set([...[...known.values()].map(({ id }) => id), ...around.ids])
  const carriedTo = new Map(pairs.map(({ old, after }) => [old, slugOf(after.path)]))
  const fresh = new Set(restored.added)
  return {
    items: nameItems(vault.items, { pairs, fresh: newItemIds(restored.added, taken) }, slugOf),
    messages: matched.hints.filter(({ added }) => fresh.has(added)).map(lookalike),
    retired: [...known.values()].filter((item) => !carriedTo.has(item)),
    moves: [...known.values()].map((item): QuestionMove => [item.note, carriedTo.get(item) ?? null]),
  }
}

/** A question of the ledger. It has no explanations, since these do not matter for identity. */
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
  { notes }: Pick<LedgerItems, 'notes'>,
  items: IdentityItem[],
  { paths }: Surroundings,
): IdentityVault => ({
  items,
  paths: [...notes.map(({ path }) => path), ...paths],
  prose: () => [],
  isUsedAround: () => false,
})

/** Where the ids of items come from. */
interface Matched {
  /** Each with what the ledger has of the item before. */
  pairs: readonly (MatchedPair & { old: LedgerItem })[]
  /** Ids of new items. */
  fresh: ReadonlyMap<IdentityItem, ItemId>
}

/** @returns what the next ledger keeps of each item, in the order of `items` */
function nameItems(
  items: readonly IdentityItem[],
  { pairs, fresh }: Matched,
  slugOf: (path: string) => NoteSlug,
): LedgerItem[] {
  const partners = new Map(pairs.map((pair) => [pair.after, pair]))
  return items.map((item) => {
    const note = slugOf(item.path)
    const pair = partners.get(item)
    if (pair === undefined) return record(item, note, { id: fresh.get(item)!, generation: 1, options: [] })
    const { old } = pair
    const kept: OptionId[] = []
    for (const [before, after] of pair.options) kept[after] = old.options[before]!.id
    const generation = old.generation + Number(pair.verdict === 'version')
    return record(item, note, { id: old.id, generation, options: kept })
  })
}

/** @param kept  its ids: those of options that continue, each at its present place */
function record(item: IdentityItem, note: NoteSlug, { id, generation, options: kept }: ItemIdentity): LedgerItem {
  const { path, line, pin, stem, options } = item
  const texts = options.map(({ text }) => text)
  const ids = optionIds(id, texts, kept)
  return {
    id,
    generation,
    pin,
    path,
    line,
    note,
    stem,
    options: options.map(({ text, isKey }, i) => ({ id: ids[i]!, text, isKey })),
  }
}

export const identityOf = ({ id, generation, options }: LedgerItem): ItemIdentity => ({
  id,
  generation,
  options: options.map(({ id }) => id),
})

export const sorted = (items: readonly LedgerItem[]) => [...items].sort((a, b) => compareText(a.id, b.id))
