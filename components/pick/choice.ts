import type { Pool, PoolCounts } from '@/lib/model/pool'
import { POOLS } from '@/lib/model/pool'

/** What somebody has chosen to practise so far. */
export interface Choice {
  pool: Pool
  /** What was ticked, as the address of the counts and of this page names it: `tag=…&note=…`. */
  query: string
  /** The names of what was ticked. */
  places: string[]
  count: number
}

/** As many as a sitting may have: who chooses so many wants all there are. */
export const ALL = 100
export const COUNTS = [5, 10, 20, 40, ALL]

/** Of a list of empty pools so many are shown; of more, a sentence tells. */
export const MOST_EMPTY_SHOWN = 2

export const emptyPools = (counts: PoolCounts): Pool[] => POOLS.filter((pool) => pool !== 'all' && counts[pool] === 0)

/** The pools that are offered as choices. The chosen one is among them whatever it has. */
export function shownPools(counts: PoolCounts, chosen: Pool): Pool[] {
  const empty = new Set(emptyPools(counts))
  if (empty.size <= MOST_EMPTY_SHOWN) return [...POOLS]
  return POOLS.filter((pool) => !empty.has(pool) || pool === chosen)
}

/** How many questions will be asked. */
export const amountOf = ({ count }: Choice, of: number): number => Math.min(count, of, ALL)
