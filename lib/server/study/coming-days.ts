import 'server-only'
import type { DueDay } from '../../model/study/review-view'
import { daysFrom } from '../../quiz/day-span'
import { isOff } from '../../quiz/plan/days-of-plan'
import { forecast } from '../../quiz/review/forecast'
import { spreadDue } from '../../quiz/review/spread-due'
import { secondsOf } from './plan-basis'
import { metNotes, type ReviewDesk } from './review-desk'
import { todayShare } from './today-share'

const DAYS = 14

/** How many notes come back on each of the coming days: today those of the share, later as many as a day of the plan has time for. */
export function comingDays(desk: ReviewDesk): DueDay[] {
  const { plan } = desk.aim
  const today = todayShare(desk).due.length
  const wholeDay = Math.floor((60 * plan.minutesADay) / secondsOf(desk))
  return spreadDue(dueDays(desk), (date, day) => {
    if (day === 0) return today
    return isOff(plan, date) ? 0 : wholeDay
  })
}

/**
 * When notes become due. Today has every note that is due or asked, so also one that was missed an hour ago and is asked
 * once more. None is counted again on a later day.
 */
function dueDays(desk: ReviewDesk) {
  const { aim, state } = desk
  const { due, waiting } = todayShare(desk)
  const today = new Set([...due.map(({ note }) => note), ...waiting])
  const others = [...metNotes(state)].filter(([note]) => !today.has(note)).map(([, met]) => met)
  const days = forecast(state.learner, others, daysFrom(aim.dayOf, state.now, DAYS))
  return days.map((day, i) => (i === 0 ? { ...day, due: day.due + today.size } : day))
}
