import type { ItemId, Tag } from '../../model/ids'
import type { PoolItem } from '../../model/item'

/** A candidate for a similar item, with the misconceptions behind its options. */
export interface Candidate {
  item: PoolItem
  misconceptions: ReadonlySet<string>
}

/** A missed item, and the misconceptions behind the chosen options. */
export interface Missed {
  item: PoolItem
  misconceptions: ReadonlySet<string>
}

/**
 * The candidates most similar to a missed item: those with the same misconception, otherwise those of the same note,
 * otherwise those that share most tags. If several are equally similar, the caller draws one of them.
 */
export function mostSimilar(candidates: readonly Candidate[], missed: Missed, except: ReadonlySet<ItemId>): PoolItem[] {
  const others = candidates.filter(({ item }) => item.id !== missed.item.id && !except.has(item.id))
  const tempting = others.filter(({ misconceptions }) =>
    [...misconceptions].some((one) => missed.misconceptions.has(one)),
  )
  if (tempting.length > 0) return tempting.map(({ item }) => item)
  const ofNote = others.filter(({ item }) => item.note === missed.item.note)
  if (ofNote.length > 0) return ofNote.map(({ item }) => item)
  const shared = others.map(({ item }) => sharedTags(item.tags, missed.item.tags))
  const most = shared.reduce((most, count) => Math.max(most, count), 1)
  return others.filter((_, i) => shared[i] === most).map(({ item }) => item)
}

/** How many tags are in both lists. */
export const sharedTags = (some: readonly Tag[], others: readonly Tag[]): number =>
  some.filter((tag) => others.includes(tag)).length
