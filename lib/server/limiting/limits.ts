import 'server-only'
import { positive } from '../process/settings'

const MINUTE = 60
const DAY = 86_400
/** The share of a limit that may come at once. The rest becomes available evenly. */
const BURST = 1 / 4

/** A rate limit: uses become available evenly, and a burst may come at once. */
export interface Limit {
  name: string
  /** The seconds after which one use is available again. */
  secondsEach: number
  /** How many seconds' worth of uses may come at once. */
  burstSeconds: number
}

function perTime(name: string, count: number, seconds: number): Limit {
  return { name, secondsEach: seconds / count, burstSeconds: Math.max(1, count * BURST) * (seconds / count) }
}

/**
 * Limits for one learner, for all learners at one address, and for all strangers (without a cookie) at one address. So
 * strangers cannot use up the limits of learners at the same address. A person answers a few dozen questions in a
 * minute and begins a few dozen sittings in a day. A school of a thousand may share one address.
 */
export const limits = {
  learner: {
    reads: perTime('reads of a learner', positive('HAESEOL_READS_PER_LEARNER', 3_000), MINUTE),
    writes: perTime('writes of a learner', positive('HAESEOL_WRITES_PER_LEARNER', 3_000), MINUTE),
    begins: perTime('begins of a learner', positive('HAESEOL_BEGINS_PER_LEARNER', 1_000), DAY),
  },
  address: {
    reads: perTime('reads of an address', positive('HAESEOL_READS_PER_ADDRESS', 30_000), MINUTE),
    writes: perTime('writes of an address', positive('HAESEOL_WRITES_PER_ADDRESS', 30_000), MINUTE),
    begins: perTime('begins of an address', positive('HAESEOL_BEGINS_PER_ADDRESS', 10_000), DAY),
    newcomers: perTime('newcomers of an address', positive('HAESEOL_NEWCOMERS_PER_ADDRESS', 2_000), DAY),
  },
  strangers: {
    reads: perTime('reads of strangers', positive('HAESEOL_STRANGERS_READS_PER_ADDRESS', 6_000), MINUTE),
    writes: perTime('writes of strangers', positive('HAESEOL_STRANGERS_WRITES_PER_ADDRESS', 1_200), MINUTE),
  },
}
