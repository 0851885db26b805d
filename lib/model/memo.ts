import type { Instant, ItemId } from './ids'

/** Why a question was missed, as the learner sees it. */
export const CAUSES = ['unknown', 'mixed-up', 'misread', 'guessed'] as const
export type Cause = (typeof CAUSES)[number]

/** In UTF-16 units. */
export const MEMO_LENGTH = 10_000

/** What a learner wrote to a question of the mistakes notebook. */
export interface ItemMemo {
  item: ItemId
  cause: Cause | null
  memo: string
  /** Counts the edits from 1. Whoever edits an older one is told of the newer. */
  revision: number
  updatedAt: Instant
}
