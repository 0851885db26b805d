import type { Blueprint } from '../../model/blueprint'
import type { ItemId } from '../../model/ids'
import type { PoolItem } from '../../model/item'
import type { Within } from '../../model/study/pool'
import type { PinnedItem } from '../../model/study/sitting'
import { isWithin } from '../pools/within'
import type { Random } from '../seeded'
import { type DrawnItem, drawByBlueprint, type Shortfall } from './draw-by-blueprint'
import { shuffle } from './draw-items'
import { interleave } from './interleave'
import { orderOptions } from './order-options'

export interface DrawRequest {
  from: Partial<Within> | { blueprint: Blueprint }
  /** How many items to draw. There are fewer if the pool has fewer. A blueprint's own number is `blueprint.items`. */
  count: number
  /** Items of the learner's last sittings, and how many sittings ago each was: 1 is the last one. */
  recent: ReadonlyMap<ItemId, number>
}

export interface AssembledSitting {
  items: PinnedItem[]
  /** Empty without a blueprint. */
  shortfalls: Shortfall[]
}

/**
 * Draws a sitting. Items that are not in the learner's last sittings come first, in random order, then those used
 * longest ago. So two exams in a row share no more items than necessary. Topics are interleaved: domains in an exam,
 * notes elsewhere. The order of the pool does not matter.
 */
export function drawSitting(
  pool: readonly PoolItem[],
  { from, count, recent }: DrawRequest,
  random: Random,
): AssembledSitting {
  const preferred = prefer(pool, recent, random)
  const { drawn, shortfalls } =
    'blueprint' in from
      ? drawByBlueprint(preferred, from.blueprint, count)
      : { drawn: drawSelected(preferred, from, count), shortfalls: [] }
  const ordered = interleave(drawn, ({ item, domain }) => domain ?? item.note, random)
  return { items: ordered.map((drawn) => pin(drawn, random)), shortfalls }
}

function prefer(pool: readonly PoolItem[], recent: ReadonlyMap<ItemId, number>, random: Random): PoolItem[] {
  const sorted = [...pool].sort((a, b) => (a.id < b.id ? -1 : 1))
  const sittingsAgo = (item: PoolItem) => recent.get(item.id) ?? Number.MAX_SAFE_INTEGER
  return shuffle(sorted, random).sort((a, b) => sittingsAgo(b) - sittingsAgo(a))
}

function drawSelected(preferred: readonly PoolItem[], from: Partial<Within>, count: number): DrawnItem[] {
  return preferred
    .filter(isWithin(from))
    .slice(0, count)
    .map((item) => ({ item, domain: null }))
}

/** Fixes an item with the order of its options. */
export function pin({ item, domain }: DrawnItem, random: Random): PinnedItem {
  return { item: item.id, version: item.version, options: orderOptions(item, random), domain }
}
