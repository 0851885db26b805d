import type { Weekday } from '../../model/plan'

/** A day to come: how many notes fall due on it that were met before today. */
export interface ComingDay {
  weekday: Weekday
  due: number
}

export interface PlanBasis {
  days: readonly ComingDay[]
  minutesADay: number
  daysOff: readonly Weekday[]
  /** What was done of today's minutes already. */
  doneMinutes: number
  /** How long a question of a note that was met takes. */
  secondsAQuestion: number
  /** Notes that were never met: how many, how long one takes with its reading, and after how many days it comes again. */
  fresh: { count: number; seconds: number; backAfterDays: number }
  /** Whether the last of the days is the one before the exam. */
  endsAtExam: boolean
}

export interface PlannedDay {
  due: number
  new: number
  minutes: number
}

/** Shortly before the exam nothing new is begun. */
const WITHOUT_NEW = 2

/**
 * What each day holds: what is due first, new notes in what is left of its minutes. What does not fit waits for the next
 * day, so that days off and missed days push new notes back and never make a day longer.
 */
export function planDays(basis: PlanBasis): PlannedDay[] {
  const { days, minutesADay, daysOff, doneMinutes, secondsAQuestion, fresh, endsAtExam } = basis
  const back = days.map(() => 0)
  let waiting = 0
  let unmet = fresh.count
  return days.map(({ weekday, due }, i) => {
    waiting += due + back[i]!
    if (daysOff.includes(weekday)) return { due: 0, new: 0, minutes: 0 }
    const seconds = 60 * Math.max(0, minutesADay - (i === 0 ? doneMinutes : 0))
    const asked = Math.min(waiting, Math.floor(seconds / secondsAQuestion))
    const left = seconds - asked * secondsAQuestion
    const begins = !endsAtExam || i < days.length - WITHOUT_NEW
    const met = begins ? Math.min(unmet, Math.floor(left / fresh.seconds)) : 0
    waiting -= asked
    unmet -= met
    const again = i + Math.max(1, fresh.backAfterDays)
    if (again < days.length) back[again]! += met
    return { due: asked, new: met, minutes: Math.ceil((asked * secondsAQuestion + met * fresh.seconds) / 60) }
  })
}
