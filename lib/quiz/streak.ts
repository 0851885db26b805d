import type { CalendarDate, Weekday } from '../model/study/plan'
import { plusDays } from './calendar-dates'
import { isOff } from './plan/days-of-plan'

/**
 * How many days in a row had answers, up to today. Days off do not break the streak, nor does today before it is over.
 * @param studied  the days with answers
 */
export function streakOf(studied: ReadonlySet<CalendarDate>, today: CalendarDate, daysOff: readonly Weekday[]): number {
  let [streak, day] = [0, studied.has(today) ? today : plusDays(today, -1)]
  for (let off = 0; studied.has(day) || (isOff({ daysOff }, day) && off < 7); day = plusDays(day, -1)) {
    if (studied.has(day)) [streak, off] = [streak + 1, 0]
    else off++
  }
  return streak
}
