import * as z from 'zod'
import { CalendarDate, HeldBy, Id } from './fields'
import { Readiness } from './progress'

export const PlanBody = z
  .strictObject({
    blueprint: Id.nullable(),
    examDate: CalendarDate.nullable(),
    minutesADay: z.int().min(5).max(600),
    daysOff: z.array(z.int().min(1).max(7)).max(6).meta({ description: 'Days of the week without study. Monday is 1' }),
    extraTime: z.number().min(1).max(4).meta({ description: 'Factor by which an exam’s minutes are multiplied' }),
    streak: z.boolean(),
  })
  .partial()
  .meta({ description: 'Fields that are left out do not change' })

export const KeptPlan = PlanBody.required().extend({ timeZone: z.string().nullable() })

const Counts = { minutes: z.number(), due: z.int(), new: z.int() }

export const Plan = z.object({
  openExam: HeldBy,
  plan: KeptPlan,
  isMade: z.boolean(),
  blueprints: z.array(z.object({ id: Id, title: z.string() })),
  today: z.object(Counts),
  days: z.array(z.object({ date: CalendarDate, ...Counts })),
  rests: z.array(z.object({ days: z.int(), unmet: z.int(), memory: z.tuple([z.number(), z.number()]).nullable() })),
  laterAnswers: z.int(),
  secondsAQuestion: z.number(),
  timedAnswers: z.int(),
  readiness: Readiness,
})
