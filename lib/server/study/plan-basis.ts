import 'server-only'
import { daysBetween } from '../../quiz/calendar-dates'
import { type Day, daysFrom } from '../../quiz/day-span'
import { DAY_MS } from '../../quiz/memory/note-memory'
import { wholeSeconds } from '../../quiz/memory/question-seconds'
import { daysOfNew, isOff } from '../../quiz/plan/days-of-plan'
import type { PlanBasis } from '../../quiz/plan/simulate-plan'
import { FIRST_QUESTIONS } from '../../quiz/review/settled'
import { askedNotes, metNotes, type ReviewDesk } from './review-desk'
import { minutesOf, todayShare } from './today-share'

/** How many days are planned without an exam, and at most before one. */
const USUAL_DAYS = 30
const MOST_DAYS = 120

/** @param days  from today; without them, those up to the exam */
export function planBasis(desk: ReviewDesk, coming: Day[] = daysAhead(desk)): PlanBasis {
  const { aim, state } = desk
  const days = coming.map((day) => ({ ...day, isOff: isOff(aim.plan, day.date) }))
  const last = days.at(-1)!
  const exam = aim.examAt !== null && aim.examAt >= last.to && aim.examAt < last.to + DAY_MS ? aim.examAt : null
  return {
    learner: state.learner,
    met: [...metNotes(state).values()],
    days,
    today: today(desk),
    minutesADay: aim.plan.minutesADay,
    secondsAQuestion: secondsOf(desk),
    fresh: freshNotes(desk),
    endOfNew: daysOfNew(aim.plan, state.today.date),
    horizon: exam ?? last.to,
  }
}

/** Today's share in notes; a question begun in the last minute does not make the day longer. */
function today(desk: ReviewDesk): PlanBasis['today'] {
  const { due, new: fresh } = todayShare(desk)
  const places = new Map(askedNotes(desk.state).map((note, place) => [note, place]))
  return {
    due: due.map(({ note }) => places.get(note)!),
    new: new Set(fresh.map(({ note }) => note)).size,
    minutes: Math.min(minutesOf([...due, ...fresh]), Math.ceil(desk.state.plan.minutes)),
  }
}

/** Today and the days up to the one before the exam. */
function daysAhead({ aim: { plan, dayOf }, state: { now, today } }: ReviewDesk): Day[] {
  const toExam = plan.examDate === null ? 0 : daysBetween(today.date, plan.examDate)
  return daysFrom(dayOf, now, toExam > 0 ? Math.min(toExam, MOST_DAYS) : USUAL_DAYS)
}

/** The assumed share of questions that the learner knows. */
const KNOWN = 0.8

/** How long a question usually takes this learner, with reading its feedback. */
export function secondsOf({ state: { learner } }: ReviewDesk): number {
  const { right, wrong } = learner.seconds
  return Math.round(KNOWN * wholeSeconds(right) + (1 - KNOWN) * wholeSeconds(wrong))
}

/** New notes: how many there are, and how long one takes, including its reading. */
function freshNotes({ state: { bank, notes, suspended, learner } }: ReviewDesk): PlanBasis['fresh'] {
  const unmet = bank.filter(({ note }) => !notes.has(note) && !suspended.has(note))
  const seconds = unmet.map(({ minutes, items }) => {
    return minutes * 60 + Math.min(items.length, FIRST_QUESTIONS) * wholeSeconds(learner.seconds.wrong)
  })
  const sum = seconds.reduce((total, one) => total + one, 0)
  return { count: unmet.length, seconds: Math.max(1, Math.ceil(sum / Math.max(1, unmet.length))) }
}
