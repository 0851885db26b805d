import 'server-only'
import type * as z from 'zod'
import type { PlanBody } from '../../model/api/plan'
import type { LearnerId } from '../../model/ids'
import type { Plan } from '../../model/study/plan'
import type { PlanToday, PlanView } from '../../model/study/plan-view'
import { type TitleLang, titleIn } from '../../model/text/titles'
import { type PlanBasis, simulatePlan } from '../../quiz/plan/simulate-plan'
import { currentBundle } from '../bundle/current-bundle'
import { laterAnswersOf } from '../feedback/learned'
import { inTurn } from '../process/in-turn'
import { store } from '../process/store'
import { aimOf } from './aim'
import { planBasis, secondsOf } from './plan-basis'
import { readinessOf } from './readiness-view'
import { reviewDesk } from './review-desk'

/** The plan for the home page. Only today is simulated, which is cheaper than all days. */
export async function planToday(learner: LearnerId | null, lang: TitleLang): Promise<PlanToday> {
  const desk = await reviewDesk(await currentBundle(), learner, lang)
  const { aim, own, doneMinutes } = desk
  const basis = planBasis(desk)
  const [today] = own.openExam === null ? simulatePlan({ ...basis, days: basis.days.slice(0, 1) }).days : []
  return { plan: aim.plan, readiness: readinessOf(desk), share: today ? { ...today, doneMinutes } : null }
}

/** The rests, in days, for which the plan shows the cost. */
const RESTS = [0, 3, 7]

/** The plan page: the days until the exam, and what rests would cost. While an exam is open, nothing is simulated. */
export async function planView(learner: LearnerId | null, lang: TitleLang | null = null): Promise<PlanView> {
  const bundle = await currentBundle()
  const desk = await reviewDesk(bundle, learner, lang)
  const { aim, own } = desk
  const basis = planBasis(desk)
  const rests = own.openExam === null ? RESTS.filter((rest) => rest < basis.days.length) : []
  const simulated = (rest: number) => inTurn(() => ({ rest, ...simulatePlan(withRest(basis, rest)) }))
  const plans = await Promise.all(rests.map(simulated))
  const days = plans[0]?.days ?? []
  return {
    openExam: own.openExam,
    plan: aim.plan,
    isMade: aim.isMade,
    blueprints: bundle.manifest.exams.map(({ id, title, titles }) => {
      return { id, title: titleIn(lang, { title, titles }) }
    }),
    today: days[0] ?? { minutes: 0, due: 0, new: 0 },
    days: days.map((day, i) => ({ date: basis.days[i]!.date, ...day })),
    rests: plans.map(({ rest, unmet, recall }) => ({ days: rest, unmet, memory: recall && [recall.low, recall.high] })),
    laterAnswers: laterAnswersOf(own),
    secondsAQuestion: secondsOf(desk),
    timedAnswers: own.memory.seconds.right.count + own.memory.seconds.wrong.count,
    readiness: readinessOf(desk),
  }
}

/** The plan without study on the next `rest` days, beginning with tomorrow. */
function withRest(basis: PlanBasis, rest: number): PlanBasis {
  return { ...basis, days: basis.days.map((day, i) => ({ ...day, isOff: day.isOff || (i > 0 && i <= rest) })) }
}

/** Why a plan is not stored: the invalid field. */
export type PlanFault = 'blueprint' | 'examDate'

/** Stores the fields of the body and leaves the others as they were. @returns the invalid field, or null */
export async function keepPlan(learner: LearnerId, body: z.output<typeof PlanBody>): Promise<PlanFault | null> {
  const bundle = await currentBundle()
  const { plan: before, dayOf, zone } = await aimOf(bundle, learner, [])
  if (body.blueprint && !bundle.manifest.exams.some(({ id }) => id === body.blueprint)) return 'blueprint'
  const now = new Date()
  const isNew = body.examDate !== before.examDate // a date that has passed meanwhile may stay
  if (body.examDate && isNew && body.examDate < dayOf(now.getTime())) return 'examDate'
  await (await store()).own.keepPlan(learner, { ...body, timeZone: zone } as Partial<Plan>, now.toISOString())
  return null
}
