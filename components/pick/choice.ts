import type { Pool, PoolCounts } from '@/lib/model/study/pool'
import { POOLS } from '@/lib/model/study/pool'

/** The current choices for a practice or exam. */
export interface Choice {
  pool: Pool
  /** What is ticked, as in the addresses of the counts and of this page: `tag=…&note=…`. */
  query: string
  /** The names of the ticked places. */
  places: string[]
  count: number
}

/** The most that a sitting may have. Choosing it means all questions. */
export const ALL = 100
export const COUNTS = [5, 10, 20, 40, ALL]

/** How many empty pools are shown. A sentence mentions the others. */
const MOST_EMPTY_SHOWN = 2

export const emptyPools = (counts: PoolCounts): Pool[] => POOLS.filter((pool) => pool !== 'all' && counts[pool] === 0)

/** The pools that are offered. The chosen one is among them, even if it is empty. */
export function shownPools(counts: PoolCounts, chosen: Pool): Pool[] {
  const empty = new Set(emptyPools(counts))
  if (empty.size <= MOST_EMPTY_SHOWN) return [...POOLS]
  return POOLS.filter((pool) => !empty.has(pool) || pool === chosen)
}

/** How many questions will be asked. */
export const amountOf = ({ count }: Choice, of: number): number => Math.min(count, of, ALL)
