import type { CalendarDate, Plan, Weekday } from '../../model/study/plan'
import { daysBetween } from '../calendar-dates'

const weekdayOf = (date: CalendarDate) => (new Date(date).getUTCDay() || 7) as Weekday

/** Whether the plan has no study on this day. */
export function isOff({ daysOff }: { daysOff: readonly Weekday[] }, date: CalendarDate): boolean {
  return daysOff.includes(weekdayOf(date))
}

/** In the last days before the exam, no new notes are begun. */
const WITHOUT_NEW = 2

/** On how many days, beginning with today, new notes are begun. Without an exam ahead there is no end. */
export function daysOfNew({ examDate }: Pick<Plan, 'examDate'>, today: CalendarDate): number {
  const toExam = examDate === null ? 0 : daysBetween(today, examDate)
  return toExam > 0 ? Math.max(0, toExam - WITHOUT_NEW) : Number.POSITIVE_INFINITY
}
