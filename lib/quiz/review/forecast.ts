import { firstWhere } from '../../model/first-where'
import type { CalendarDate } from '../../model/study/plan'
import type { Day } from '../day-span'
import type { LearnerMemory } from '../memory/learner-memory'
import { likelyHypotheses } from '../memory/weighed-hypotheses'
import { isDue } from './due'
import type { MetNote } from './review-state'

export interface ForecastDay {
  date: CalendarDate
  /** How many notes become due on this day. */
  due: number
}

/**
 * How many notes become due on each of the coming days if nothing is answered. Notes that are due already count for the
 * first day. New notes are left out.
 * @param days  of the learner, today first
 */
export function forecast(learner: LearnerMemory, notes: Iterable<MetNote>, days: readonly Day[]): ForecastDay[] {
  const likely = likelyHypotheses(learner)
  const forecasts = days.map(({ date }) => ({ date, due: 0 }))
  for (const note of notes) {
    const first = forecasts[firstWhere(0, days.length, (day) => isDue(likely, note, days[day]!))]
    if (first !== undefined) first.due++
  }
  return forecasts
}
