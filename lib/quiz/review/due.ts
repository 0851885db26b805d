import type { CalendarDate } from '../../model/plan'
import { type Day, dayAt } from '../day-span'
import { firstWhere } from '../first-where'
import type { LikelyHypothesis } from '../memory/likely-hypotheses'
import { DAY_MS, type NoteMemory } from '../memory/note-memory'
import { recallOf } from '../memory/retrievability'
import { returnsOn } from '../memory/sure-and-wrong'

/** A note is due on a day if its recall at the end of the day is below this (docs/decisions/0029). */
const DUE_RECALL = 0.75

/** Dates beyond this are not predicted. */
const FARTHEST_DAYS = 365

/**
 * Whether a note is due on a day of the learner. It is due for the whole day, whatever the hour of the last answer. A
 * missed note is due on the next day, others on the day on which their recall falls below `DUE_RECALL`. A note stays
 * due until it is answered.
 */
export function isDue(likely: readonly LikelyHypothesis[], note: NoteMemory, day: Pick<Day, 'from' | 'to'>): boolean {
  if (note.at >= day.from) return false
  return note.missed !== null || returnsOn(note, day) || recallOf(likely, note, day.to - 1) < DUE_RECALL
}

/**
 * The first day on which a note is due; at the latest a year after its last answer.
 * @param dateOf  the learner's calendar
 */
export function dueOn(
  likely: readonly LikelyHypothesis[],
  note: NoteMemory,
  dateOf: (at: number) => CalendarDate,
): CalendarDate {
  const last = dayAt(dateOf, note.at)
  const noon = (days: number) => (last.from + last.to) / 2 + days * DAY_MS
  const days = firstWhere(1, FARTHEST_DAYS, (days) => isDue(likely, note, dayAt(dateOf, noon(days))))
  return dateOf(noon(days))
}

/** So that a learner who studies past midnight is not asked again after an hour. */
const REST_MS = 4 * 60 * 60_000

export function isAskedToday({ at }: NoteMemory, { now, today }: { now: number; today: Day }): boolean {
  return at >= Math.min(today.from, now - REST_MS)
}
