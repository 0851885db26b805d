import type { CalendarDate, Plan, Weekday } from '../../model/plan'

const weekdayOf = (date: CalendarDate) => (new Date(date).getUTCDay() || 7) as Weekday

/** Whether the plan has no study on this day. */
export function isOff({ daysOff }: Pick<Plan, 'daysOff'>, date: CalendarDate): boolean {
  return daysOff.includes(weekdayOf(date))
}
