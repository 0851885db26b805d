import type { CalendarDate } from '../../model/study/plan'
import type { ForecastDay } from './forecast'

/** A day of the forecast, and how many notes are asked on it. */
export interface SpreadDay {
  date: CalendarDate
  due: number
  asked: number
}

/**
 * Spreads due notes over days: what does not fit in a day waits for the next.
 * @param roomOf  how many notes are asked on a day at most
 */
export function spreadDue(forecast: readonly ForecastDay[], roomOf: (date: CalendarDate, day: number) => number) {
  let waiting = 0
  return forecast.map(({ date, due }, day): SpreadDay => {
    const asked = Math.min(roomOf(date, day), waiting + due)
    waiting += due - asked
    return { date, due, asked }
  })
}

/** The index of the first day after which nothing waits; -1 if these days are not enough. */
export function caughtUpOn(days: readonly Pick<SpreadDay, 'due' | 'asked'>[]): number {
  let waiting = 0
  return days.findIndex(({ due, asked }) => {
    waiting += due - asked
    return waiting === 0
  })
}
