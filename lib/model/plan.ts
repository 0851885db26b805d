import type { Instant } from './ids'

/** Monday is 1, Sunday 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** A calendar date in the learner's zone: `2026-12-12`. */
export type CalendarDate = string

/** What a learner wants to reach, and how exams are to be given. */
export interface Plan {
  /** The blueprint that is studied for; null for none. */
  blueprint: string | null
  examDate: CalendarDate | null
  minutesADay: number
  /** The days of the week without study. */
  daysOff: Weekday[]
  /** What an exam's minutes are multiplied by. */
  extraTime: number
  /** Whether days in a row are counted. */
  streak: boolean
  /** An IANA name; null while the learner's zone is not known. */
  timeZone: string | null
}

/** The plan of a learner who has made none. */
export const USUAL_PLAN: Plan = {
  blueprint: null,
  examDate: null,
  minutesADay: 20,
  daysOff: [],
  extraTime: 1,
  streak: false,
  timeZone: null,
}

/** A note that reviews leave out. */
export interface SuspendedNote<Note extends string = string> {
  note: Note
  at: Instant
  /** Null: until the learner takes it back. */
  until: Instant | null
}
