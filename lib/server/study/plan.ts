import 'server-only'
import type * as z from 'zod'
import type { PlanBody } from '../../model/api/plan'
import type { LearnerId } from '../../model/ids'
import type { Plan, Weekday } from '../../model/plan'
import type { PlanDay, PlanView } from '../../model/study-view'
import { type TitleLang, titleIn } from '../../model/titles'
import { wholeSeconds } from '../../quiz/memory/question-seconds'
import { type PlanBasis, planDays } from '../../quiz/plan/plan-days'
import { forecast } from '../../quiz/review/forecast'
import { whenNext } from '../../quiz/review/when-next'
import { currentBundle } from '../bundle/current-bundle'
import { store } from '../process/store'
import { aimOf } from './aim'
import { readinessOf } from './readiness-view'
import { askedMemories, type ReviewDesk, reviewDesk } from './review-desk'

const DAY_MS = 86_400_000
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
  const dates = datesFrom(aim.dayOf(state.now), aim.plan.examDate)
  const due = forecast(state.learner, askedMemories(state), { now: state.now, days: dates.length })
  const basis: PlanBasis = {
    days: dates.map((date, i) => ({ weekday: weekdayOf(date), due: due[i]!.due })),
    minutesADay: aim.plan.minutesADay,
    daysOff: aim.plan.daysOff,
    doneMinutes,
    secondsAQuestion: secondsOf(desk),
    fresh: freshNotes(desk),
    endsAtExam: aim.examAt !== null && dates.length < MOST_DAYS,
  }
  return planDays(basis).map((day, i) => ({ date: dates[i]!, ...day }))
}

/** Today and the days up to the one before the exam. */
function datesFrom(today: string, examDate: string | null): string[] {
  const from = Date.parse(today)
  const toExam = examDate === null ? Number.NaN : Math.round((Date.parse(examDate) - from) / DAY_MS)
  const count = toExam > 0 ? Math.min(toExam, MOST_DAYS) : USUAL_DAYS
  return Array.from({ length: count }, (_, i) => new Date(from + i * DAY_MS).toISOString().slice(0, 10))
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
function freshNotes({ state }: ReviewDesk): PlanBasis['fresh'] {
  const { bank, notes, suspended, learner, now } = state
  const unmet = bank.filter(({ note }) => !notes.has(note) && !suspended.has(note))
  const reading = unmet.reduce((sum, { minutes }) => sum + minutes * 60, 0) / Math.max(1, unmet.length)
  const seconds = Math.ceil(reading + wholeSeconds(learner.seconds.wrong))
  const [first] = unmet
  if (first === undefined) return { count: 0, seconds, backAfterDays: 1 }
  const answer = { note: first.note, item: first.items[0]!.id, options: 4, choose: 1, verdict: 'right' } as const
  const given = { ...answer, confidence: null, elapsedMs: null, at: now, fellFor: [], resisted: [] }
  return { count: unmet.length, seconds, backAfterDays: Math.round((whenNext(learner, null, given) - now) / DAY_MS) }
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
