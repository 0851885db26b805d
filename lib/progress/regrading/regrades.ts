import type { RegradeCount, UnreadRegrade } from '../../model/authors/regrade'
import type { Instant, ItemId, LearnerId } from '../../model/ids'
import type { ItemVersion } from '../../model/key'

export interface RegradeOptions {
  /** Whether to store the regrades. Otherwise they are only counted. */
  isApplied: boolean
  /** Whether to mark answers to other wordings of the question, too. */
  withReworded: boolean
}

/** Marks answers again by a corrected key. Each regrade is an added event; responses never change. */
export interface Regrades {
  /** Marks all answers to the item whose key is not that of this version. Repeating it adds nothing. */
  regrade(version: ItemVersion, options: RegradeOptions, now: Instant): Promise<RegradeCount>
  /** Takes back the last regrade of each answer to the item. Repeating it adds nothing. */
  undo(item: ItemId, isApplied: boolean, now: Instant): Promise<RegradeCount>
  /** Newest first. */
  unread(learner: LearnerId): Promise<UnreadRegrade[]>
  /** @param upTo  the id of the newest regrade that the learner has read */
  markRead(learner: LearnerId, upTo: number): Promise<void>
}
