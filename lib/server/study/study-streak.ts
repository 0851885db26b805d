import 'server-only'
import type { LearnerId } from '../../model/ids'
import type { CalendarDate, Weekday } from '../../model/study/plan'
import { plusDays } from '../../quiz/calendar-dates'
import { streakOf } from '../../quiz/streak'
import { slotOf, slotStart } from '../../quiz/study-tally'
import { store } from '../process/store'

type DateOf = (at: number) => CalendarDate

const DAY_MS = 86_400_000
/** How many days are read at first. Most streaks are shorter. */
const FIRST_READ = 32

/**
 * How many days in a row a learner has studied. Reads twice as many days until the streak begins within them: the cost
 * depends on its length, and not on what was answered before it.
 * @param dateOf  the calendar of the learner's zone
 */
export async function studyStreak(
  learner: LearnerId,
  daysOff: readonly Weekday[],
  dateOf: DateOf,
  now: number,
): Promise<number> {
  const today = dateOf(now)
  for (let days = FIRST_READ; ; days *= 2) {
    const studied = await daysSince(learner, now - (days + 1) * DAY_MS, dateOf)
    const before = plusDays(today, -days)
    studied.delete(before)
    const streak = streakOf(studied, today, daysOff)
    // If another day before those that were read made no difference, the streak begins within them.
    if (streakOf(studied.add(before), today, daysOff) === streak) return streak
  }
}

async function daysSince(learner: LearnerId, from: number, dateOf: DateOf): Promise<Set<CalendarDate>> {
  const slots = await (await store()).states.studySlots(learner, slotOf(from))
  return new Set(slots.map((slot) => dateOf(slotStart(slot))))
}
