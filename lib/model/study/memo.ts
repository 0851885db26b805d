import type { Instant, ItemId } from '../ids'

/** Why a question was missed, according to the learner. */
export const CAUSES = ['unknown', 'mixed-up', 'misread', 'guessed'] as const
export type Cause = (typeof CAUSES)[number]

/** The longest memo, in UTF-16 code units. */
export const MEMO_LENGTH = 10_000

/** A learner's own words about a question of the mistakes notebook. */
export interface ItemMemo {
  item: ItemId
  cause: Cause | null
  memo: string
  /** Counts the edits from 1. An edit of an older revision is refused. */
  revision: number
  updatedAt: Instant
}
