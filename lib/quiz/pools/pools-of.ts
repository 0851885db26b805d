import type { Verdict } from '../../model/feedback'
import type { ItemId } from '../../model/ids'
import type { PoolItem } from '../../model/item'
import { POOLS, type Pool, type PoolCounts } from '../../model/study/pool'
import type { Confidence } from '../../model/study/sitting'
import { median } from '../median'

/** A learner's last answer to one generation of an item. */
export interface LastAnswer {
  item: ItemId
  generation: number
  last: { verdict: Verdict; confidence: Confidence | null; elapsedMs: number | null }
}

/** The data that decides which pools an item is in. Items of open exams may appear only in `held`. */
export interface KnownItems {
  answers: readonly LastAnswer[]
  starred: ReadonlySet<ItemId>
  /** The items by which a review would ask the due notes. */
  due: ReadonlySet<ItemId>
  /** Items of open exams. They are in `all` and in no other pool, so that no pool reveals how they were answered. */
  held: ReadonlySet<ItemId>
}

/** An answer is slow if it took more than this many times the learner's median. */
const SLOW_TIMES = 2

/**
 * The pools of an item. Only its last answer counts. An answer to another generation of the item was an answer to
 * another question, so the item is unseen.
 */
export function poolsOf({ answers, starred, due, held }: KnownItems): (item: PoolItem) => ReadonlySet<Pool> {
  const lastOf = new Map(answers.map((answer) => [nameOf(answer.item, answer.generation), answer.last]))
  const slowMs = SLOW_TIMES * medianTime(answers)
  return ({ id, generation }) => {
    const last = held.has(id) ? undefined : lastOf.get(nameOf(id, generation))
    const isWrong = last !== undefined && last.verdict !== 'right'
    const belongs: Record<Pool, boolean> = {
      all: true,
      unseen: last === undefined && !held.has(id),
      wrong: isWrong,
      'sure-but-wrong': isWrong && last.confidence === 'sure',
      guessed: last?.confidence === 'guessed',
      starred: starred.has(id) && !held.has(id),
      due: due.has(id) && !held.has(id),
      slow: (last?.elapsedMs ?? 0) > slowMs,
    }
    return new Set(POOLS.filter((pool) => belongs[pool]))
  }
}

/** How many of the items are in each pool. An item may be in several. */
export function countPools(items: readonly PoolItem[], known: KnownItems): PoolCounts {
  const poolsOfItem = poolsOf(known)
  const counts = Object.fromEntries(POOLS.map((pool) => [pool, 0])) as PoolCounts
  for (const item of items) for (const pool of poolsOfItem(item)) counts[pool]++
  return counts
}

const nameOf = (item: ItemId, generation: number) => `${generation} ${item}`

/** @returns infinity if there are no timed answers, so that no answer is slow */
function medianTime(answers: readonly LastAnswer[]): number {
  const times = answers.flatMap(({ last }) => last.elapsedMs ?? [])
  return times.length === 0 ? Number.POSITIVE_INFINITY : median(times)
}
