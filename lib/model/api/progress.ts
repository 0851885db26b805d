import * as z from 'zod'
import { CalendarDate, Confidence, HeldBy, Id, NoteLink, score, Timestamp } from './fields'

const Standing = {
  items: z.int(),
  seen: z.int(),
  facility: z.object(score),
  retention: z.number().min(0).max(1).nullable(),
  trend: z.number().min(-1).max(1).nullable(),
}

const DomainStanding = z.object({
  name: z.string(),
  tag: z.string(),
  ...Standing,
  weeks: z.array(z.object({ from: CalendarDate, right: z.int(), answers: z.int() })),
})

const Basis = z.object({
  answers: z.int(),
  laterAnswers: z.int(),
  days: z.int(),
  unseen: z.int(),
})

export const Readiness = z
  .union([
    z.object({
      kind: z.literal('expected'),
      expected: z.tuple([z.number(), z.number(), z.number()]),
      chance: z.number(),
      basis: Basis,
    }),
    z.object({
      kind: z.literal('not-yet'),
      missing: z.array(
        z.object({
          what: z.enum(['answers', 'domain', 'notes', 'width']),
          domain: z.string().nullable(),
          have: z.number(),
          need: z.number(),
        }),
      ),
      basis: Basis,
    }),
  ])
  .nullable()

export const Progress = z.object({
  openExam: HeldBy,
  since: Timestamp.nullable(),
  answers: z.int(),
  laterAnswers: z.int(),
  right: z.int(),
  minutes: z.number(),
  blueprint: z.object({ id: Id, title: z.string(), pass: z.number(), items: z.int() }).nullable(),
  readiness: Readiness,
  domains: z.array(DomainStanding),
  topics: z.array(DomainStanding),
  notes: z.array(NoteLink.extend({ domain: z.string().nullable(), ...Standing })),
  calibration: z.array(
    z.object({ confidence: Confidence, right: z.int(), of: z.int(), interval: score.interval, fitting: z.number() }),
  ),
  days: z.array(z.object({ date: CalendarDate, answers: z.int(), right: z.int(), minutes: z.number() })),
  week: z.object({ practice: z.number(), review: z.number(), exam: z.number() }),
  month: z.array(
    z.object({ date: CalendarDate, without: z.number().min(0).max(1), reviewed: z.number().min(0).max(1) }),
  ),
  worth: z.array(
    z.object({
      what: z.union([
        z.object({ kind: z.literal('domain'), name: z.string(), tag: z.string() }),
        z.object({ kind: z.literal('sure-but-wrong') }),
        NoteLink.extend({ kind: z.literal('note') }),
      ]),
      points: z.tuple([z.number(), z.number()]),
      items: z.int(),
    }),
  ),
})
