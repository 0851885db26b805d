import type { Instant } from '../model/ids'

/**
 * The instant at which the time is up. Elapsed time, not wall time: a change to summer time in between moves nothing.
 * @param minutes may be a fraction; extra time is part of it, so half as much again is `1.5 * minutes`
 */
export function deadlineAfter(startedAt: Instant, minutes: number): Instant {
  return new Date(Date.parse(startedAt) + minutes * 60_000).toISOString()
}

/** An answer that arrives at the deadline counts; one a millisecond later does not. Without a deadline none is late. */
export function isLate(now: Instant, deadline: Instant | null): boolean {
  return deadline !== null && Date.parse(now) > Date.parse(deadline)
}

/** Never negative. */
export function remainingMs(now: Instant, deadline: Instant): number {
  return Math.max(0, Date.parse(deadline) - Date.parse(now))
}
