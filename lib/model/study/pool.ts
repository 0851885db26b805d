import type { NoteSlug, Tag } from '../ids'

/** A pool holds a learner's items with something in common. Listed in the order in which they are offered. */
export const POOLS = ['all', 'unseen', 'wrong', 'sure-but-wrong', 'guessed', 'starred', 'due', 'slow'] as const
export type Pool = (typeof POOLS)[number]

/** Restricts items to those with any of these tags or notes. If both are empty, all items qualify. */
export interface Within {
  /** A tag that ends in `/` includes the tags below it. */
  tags: Tag[]
  notes: NoteSlug[]
}

/** The number of items in each pool. */
export type PoolCounts = Record<Pool, number>
