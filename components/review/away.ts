import type { CalendarDate } from '@/lib/model/study/plan'
import { daysBetween } from '@/lib/quiz/calendar-dates'

/** After so many days without an answer, the page tells the length of the absence and offers a small beginning. */
const AWAY_DAYS = 7

/** How many days the learner was away; 0 after a short absence or on a first visit. */
export function daysAway(lastDay: CalendarDate | null, today: CalendarDate): number {
  const days = lastDay === null ? 0 : daysBetween(lastDay, today)
  return days >= AWAY_DAYS ? days : 0
}
