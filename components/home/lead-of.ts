import { daysAway } from '@/components/review/away'
import type { OwnHome } from '@/lib/model/study/home'
import type { CalendarDate } from '@/lib/model/study/plan'
import type { ReviewView } from '@/lib/model/study/review-view'

export type Lead = 'exam' | 'due' | 'away' | 'begun' | 'free'

/**
 * What the home page begins with: a running exam, what is due, what was begun, or a suggestion. After a long absence it
 * also begins with what is due, in smaller portions.
 */
export function leadOf(
  { unfinished, lastDay }: Pick<OwnHome, 'unfinished' | 'lastDay'>,
  { due }: Pick<ReviewView, 'due'>,
  today: CalendarDate,
): Lead {
  if (unfinished?.kind === 'exam') return 'exam'
  if (due > 0) return daysAway(lastDay?.date ?? null, today) > 0 ? 'away' : 'due'
  return unfinished === null ? 'free' : 'begun'
}
