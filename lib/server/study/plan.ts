import 'server-only'
import type * as z from 'zod'
import type { PlanBody } from '../../model/api/plan'
import type { LearnerId } from '../../model/ids'
import type { Plan, Weekday } from '../../model/plan'
import type { PlanDay, PlanView } from '../../model/study-view'
import { type TitleLang, titleIn } from '../../model/titles'
import { daysBetween } from '../../quiz/calendar-dates'
import { type Day, daysFrom } from '../../quiz/day-span'
import { wholeSeconds } from '../../quiz/memory/question-seconds'
import { type PlanBasis, planDays } from '../../quiz/plan/plan-days'
import { FIRST_QUESTIONS } from '../../quiz/review/draw-review'
import { forecast } from '../../quiz/review/forecast'
import { whenNext } from '../../quiz/review/when-next'
import { currentBundle } from '../bundle/current-bundle'
import { store } from '../process/store'
import { aimOf } from './aim'
import { readinessOf } from './readiness-view'
import { askedMemories, type ReviewDesk, reviewDesk } from './review-desk'

/** Without an exam the plan reaches so far; a far exam's is cut there too. */
const USUAL_DAYS = 30
const MOST_DAYS = 120

export async function planView(learner: LearnerId | null, lang: TitleLang | null = null): Promise<PlanView> {
  const bundle = await currentBundle()
  const desk = await reviewDesk(bundle, learner)
  const { aim, own } = desk
  const days = own.openExam === null ? daysOf(desk) : []
  const today = days[0] ?? { due: 0, new: 0, minutes: 0 }
  return {
    openExam: own.openExam,
    plan: aim.plan,
    isMade: aim.isMade,
    blueprints: bundle.manifest.exams.map(({ id, title, titles }) => {
      return { id, title: titleIn(lang, { title, titles }) }
    }),
    today: { minutes: today.minutes, due: today.due, new: today.new },
    days,
    secondsAQuestion: secondsOf(desk),
    readiness: readinessOf(desk),
  }
}

function daysOf(desk: ReviewDesk): PlanDay[] {
  const { aim, state, doneMinutes } = desk
  const coming = comingDays(desk)
  const due = forecast(state.learner, askedMemories(state), coming)
  const basis: PlanBasis = {
    days: due.map(({ date, due }) => ({ weekday: weekdayOf(date), due })),
    minutesADay: aim.plan.minutesADay,
    daysOff: aim.plan.daysOff,
    doneMinutes,
    secondsAQuestion: secondsOf(desk),
    fresh: freshNotes(desk),
    endsAtExam: aim.examAt !== null && coming.length < MOST_DAYS,
  }
  return planDays(basis).map((day, i) => ({ date: coming[i]!.date, ...day }))
}

/** Today and the days up to the one before the exam. */
function comingDays({ aim: { plan, dayOf }, state: { now, today } }: ReviewDesk): Day[] {
  const toExam = plan.examDate === null ? 0 : daysBetween(today.date, plan.examDate)
  return daysFrom(dayOf, now, toExam > 0 ? Math.min(toExam, MOST_DAYS) : USUAL_DAYS)
}

function weekdayOf(date: string): Weekday {
  return (new Date(date).getUTCDay() || 7) as Weekday
}

/** Of ten questions about eight are known. */
const KNOWN = 0.8

function secondsOf({ state: { learner } }: ReviewDesk): number {
  const { right, wrong } = learner.seconds
  return Math.round(KNOWN * wholeSeconds(right) + (1 - KNOWN) * wholeSeconds(wrong))
}

/** The notes that were never met, and when one comes again that is answered right at first. */
function freshNotes({ aim, state }: ReviewDesk): PlanBasis['fresh'] {
  const { bank, notes, suspended, learner, now, today } = state
  const unmet = bank.filter(({ note }) => !notes.has(note) && !suspended.has(note))
  const question = wholeSeconds(learner.seconds.wrong)
  const each = unmet.map(({ minutes, items }) => minutes * 60 + question * Math.min(FIRST_QUESTIONS, items.length))
  const seconds = Math.ceil(each.reduce((sum, cost) => sum + cost, 0) / Math.max(1, unmet.length))
  const [first] = unmet
  if (first === undefined) return { count: 0, seconds, backAfterDays: 1 }
  const answer = { note: first.note, item: first.items[0]!.id, options: 4, choose: 1, verdict: 'right' } as const
  const given = { ...answer, confidence: null, elapsedMs: null, at: now, fellFor: [], resisted: [] }
  const back = whenNext(learner, null, given, aim.dayOf)
  return { count: unmet.length, seconds, backAfterDays: daysBetween(today.date, back) }
}

/** Why a plan is not kept. */
export type PlanFault = 'blueprint' | 'examDate'

/** Keeps what the body says; of the rest the plan stays as it was. @returns what does not fit, if anything */
export async function keepPlan(learner: LearnerId, body: z.output<typeof PlanBody>): Promise<PlanFault | null> {
  const bundle = await currentBundle()
  const { plan: before, dayOf, zone } = await aimOf(bundle, learner)
  const plan = { ...before, ...body, timeZone: zone } as Plan
  if (body.blueprint && !bundle.manifest.exams.some(({ id }) => id === body.blueprint)) return 'blueprint'
  const now = new Date()
  if (body.examDate && body.examDate < dayOf(now.getTime())) return 'examDate'
  await (await store()).own.keepPlan(learner, plan, now.toISOString())
  return null
}
