import { LRUCache } from 'lru-cache'
import type { LearnerId } from '../../model/ids'
import type { FaultyItem } from './learner-states'

/** Of all learners together: about 30 MB. */
const MAX_KEPT = 100_000

interface Kept {
  stamp: string
  faults: readonly FaultyItem[]
}

/** The mistakes of learners as last read, so that they are read again only when an answer has changed them. */
export class KeptFaults {
  private readonly kept = new LRUCache<LearnerId, Kept>({
    maxSize: MAX_KEPT,
    sizeCalculation: ({ faults }) => faults.length + 1,
  })

  /**
   * @param stamp  names the folded state. Read it before the mistakes: if the state changes in between, they are read
   *   once more than necessary, but never used for too long.
   * @returns the same array for the same stamp, while it is kept
   */
  async of(learner: LearnerId, stamp: string, read: () => Promise<FaultyItem[]>): Promise<readonly FaultyItem[]> {
    const kept = this.kept.get(learner)
    if (kept?.stamp === stamp) return kept.faults
    const faults = await read()
    this.kept.set(learner, { stamp, faults })
    return faults
  }
}
