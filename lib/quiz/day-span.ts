import { firstWhere } from '../model/first-where'
import type { CalendarDate } from '../model/study/plan'

/** A day of a learner's calendar. Both ends are in milliseconds since 1970. */
export interface Day {
  date: CalendarDate
  /** Its first instant. */
  from: number
  /** The first instant of the next day. This is 23 to 25 hours later when clocks change. */
  to: number
}

/** In every zone, days begin on a quarter of an hour of UTC. */
const QUARTER_MS = 15 * 60_000
/** The longest day in quarters of an hour. Clocks are set back by at most two hours. */
const LONGEST = 4 * 26

/**
 * The day of an instant.
 * @param dateOf  the calendar of a zone; see `dayIn`
 */
export function dayAt(dateOf: (at: number) => CalendarDate, at: number): Day {
  const date = dateOf(at)
  const quarter = Math.floor(at / QUARTER_MS)
  const from = firstWhere(quarter - LONGEST, quarter, (middle) => dateOf(middle * QUARTER_MS) >= date)
  const to = firstWhere(quarter, quarter + LONGEST, (middle) => dateOf(middle * QUARTER_MS) > date)
  return { date, from: from * QUARTER_MS, to: to * QUARTER_MS }
}

/** The day of an instant and the following ones, `count` days in all. */
export function daysFrom(dateOf: (at: number) => CalendarDate, at: number, count: number): Day[] {
  let next = at
  return Array.from({ length: count }, () => {
    const day = dayAt(dateOf, next)
    next = day.to
    return day
  })
}
