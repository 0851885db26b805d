import type { NoteSlug, Tag } from './ids'

/** What the items of a pool have in common for a learner; `all` is every item. In the order in which they are offered. */
export const POOLS = ['all', 'unseen', 'wrong', 'sure-but-wrong', 'guessed', 'starred', 'due', 'slow'] as const
export type Pool = (typeof POOLS)[number]

/** Where items are taken from: any of these tags or notes. With neither, from everywhere. */
export interface Within {
  /** A tag that ends in `/` stands for itself and all below it. */
  tags: Tag[]
  notes: NoteSlug[]
}

/** How many items each pool has. */
export type PoolCounts = Record<Pool, number>
