import type { Instant } from '../model/ids'

/**
 * The instant at which the time is up. It counts elapsed time, so a change to summer time has no effect.
 * @param minutes  may be a fraction; includes extra time
 */
export function deadlineAfter(startedAt: Instant, minutes: number): Instant {
  return new Date(Date.parse(startedAt) + minutes * 60_000).toISOString()
}

/** An answer at the deadline counts, a millisecond later it does not. Without a deadline, no answer is late. */
export function isLate(now: Instant, deadline: Instant | null): boolean {
  return deadline !== null && Date.parse(now) > Date.parse(deadline)
}
