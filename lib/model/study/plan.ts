import type { Instant } from '../ids'

/** As in ISO 8601: Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** A calendar date in the learner's time zone: `2026-12-12`. */
export type CalendarDate = string

/** A learner's goals and settings. */
export interface Plan {
  /** The blueprint the learner is studying for. */
  blueprint: string | null
  examDate: CalendarDate | null
  minutesADay: number
  /** Days of the week without study. */
  daysOff: Weekday[]
  /** Factor by which an exam's minutes are multiplied. */
  extraTime: number
  /** Whether consecutive days of study are counted. */
  streak: boolean
  /** An IANA name; null while the zone is unknown. */
  timeZone: string | null
}

/** The plan of a learner who has not made one. */
export const USUAL_PLAN: Plan = {
  blueprint: null,
  examDate: null,
  minutesADay: 20,
  daysOff: [],
  extraTime: 1,
  streak: false,
  timeZone: null,
}

/** A note that is left out of reviews. */
export interface SuspendedNote<Note extends string = string> {
  note: Note
  at: Instant
  /** Null for no end: the learner ends it. */
  until: Instant | null
}
