import type { ItemId, Tag } from '../../model/ids'
import type { PoolItem } from '../../model/item'

/** An item that may be asked as one more of the kind, with the misconceptions that its options stand for. */
export interface Candidate {
  item: PoolItem
  misconceptions: ReadonlySet<string>
}

/** What was missed: its item, and the misconceptions of the options that were chosen. */
export interface Missed {
  item: PoolItem
  misconceptions: ReadonlySet<string>
}

/**
 * The candidates that are most like what was missed: those that tempt with the same misconception, else those of the same
 * note, else those that share the most tags. Several may be equally like it: chance decides among them.
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
  const most = Math.max(1, ...shared)
  return others.filter((_, i) => shared[i] === most).map(({ item }) => item)
}

export const sharedTags = (some: readonly Tag[], others: readonly Tag[]): number =>
  some.filter((tag) => others.includes(tag)).length
