import 'server-only'
import { positive } from '../process/settings'

const MINUTE = 60
const DAY = 86_400
/** Of what a time allows so much may come at once; the rest is given evenly. */
const BURST = 1 / 4

/** So much, evenly over a time, of which a burst may come at once. */
export interface Limit {
  name: string
  /** One is given back in so many seconds. */
  secondsEach: number
  /** So many seconds' worth may come at once. */
  burstSeconds: number
}

function perTime(name: string, count: number, seconds: number): Limit {
  return { name, secondsEach: seconds / count, burstSeconds: Math.max(1, count * BURST) * (seconds / count) }
}

/**
 * What may be asked for by one learner, by all learners who share an address, and by all at an address whom no cookie
 * names. Who is known is not refused for what strangers at the same address do. A person answers a few dozen questions
 * in a minute and begins a few dozen sittings in a day; a school of a thousand may have one address.
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
