import { firstWhere } from '../../model/first-where'
import type { CalendarDate } from '../../model/study/plan'
import { type Day, dayAt } from '../day-span'
import { DAY_MS, type NoteMemory } from '../memory/note-memory'
import { keptOf } from '../memory/retrievability'
import { returnsOn } from '../memory/sure-and-wrong'
import type { WeighedHypothesis } from '../memory/weighed-hypotheses'
import type { MetNote } from './review-state'
import { isSettled } from './settled'

/** A note is due on a day if less than this share of its recall is kept at the end of the day (docs/decisions/0062). */
const DUE_SHARE = 0.72

/** A note comes again at the latest after this, and dates beyond it are not predicted. */
const FARTHEST_DAYS = 365

/**
 * Whether a note is due on a day of the learner. It is due for the whole day, whatever the hour of the last answer. A
 * note that was missed or is not settled is due on the next day, others on the day on which the share that is kept falls
 * below `DUE_SHARE`. A note stays due until it is answered.
 */
export function isDue(likely: readonly WeighedHypothesis[], note: MetNote, day: Pick<Day, 'from' | 'to'>): boolean {
  const { memory } = note
  if (memory.at >= day.from) return false
  if (memory.missed !== null || !isSettled(note) || returnsOn(memory, day)) return true
  const isLongAgo = day.to - memory.at > (FARTHEST_DAYS - 0.5) * DAY_MS
  return isLongAgo || keptOf(likely, memory, day.to - 1) < DUE_SHARE
}

/**
 * The first day on which a note is due; at the latest a year after its last answer.
 * @param dateOf  the learner's calendar
 */
export function dueOn(
  likely: readonly WeighedHypothesis[],
  note: MetNote,
  dateOf: (at: number) => CalendarDate,
): CalendarDate {
  const last = dayAt(dateOf, note.memory.at)
  const noon = (days: number) => (last.from + last.to) / 2 + days * DAY_MS
  const days = firstWhere(1, FARTHEST_DAYS, (days) => isDue(likely, note, dayAt(dateOf, noon(days))))
  return dateOf(noon(days))
}

/** So that a learner who studies past midnight is not asked again after an hour. */
const REST_MS = 4 * 60 * 60_000

/**
 * Whether a missed note comes once more on the day of the miss (K. Rawson, J. Dunlosky, M. Sciartelli, 2013). After that
 * it rests until the next.
 */
export const comesAgain = ({ missed }: NoteMemory): boolean => missed !== null && !missed.again

/** Whether a note was asked today, or so late yesterday that it should rest. */
export function isAskedToday({ at }: NoteMemory, { now, today }: { now: number; today: Day }): boolean {
  return at >= Math.min(today.from, now - REST_MS)
}
