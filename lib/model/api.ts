/** What the HTTP interface takes and gives, as schemas: docs/api.md is made from these. */
import * as z from 'zod'
import { POOLS } from './pool'

const Id = z.string().min(1).max(128)
const Tagged = z.string().min(1).max(200)

export const SittingKind = z.enum(['practice', 'exam', 'review'])
export const Confidence = z.enum(['guessed', 'fairly', 'sure'])
const Timestamp = z.iso.datetime({ offset: true })
const Html = z.string().meta({ description: 'A safe HTML fragment' })

export const Within = z
  .strictObject({ tags: z.array(Tagged).max(100).optional(), notes: z.array(Id).max(500).optional() })
  .meta({ description: 'Any of these tags or notes; with neither, everything' })

export const NewSittingBody = z.strictObject({
  kind: SittingKind,
  from: z.union([
    z.strictObject({ notes: z.array(Id).min(1).max(500) }),
    z.strictObject({ tags: z.array(Tagged).min(1).max(100) }),
    z.strictObject({ blueprint: Id }),
    z.strictObject({ due: z.literal(true) }),
    z.strictObject({ pool: z.enum(POOLS), within: Within.optional() }),
    z.strictObject({ items: z.array(Id).min(1).max(500) }).meta({
      description: 'Just these, of sittings that you have finished',
    }),
  ]),
  count: z.int().min(1).max(100).optional(),
  minutes: z
    .number()
    .positive()
    .max(24 * 60)
    .optional(),
})

export const ResponseBody = z.strictObject({
  seq: z.int().min(1).max(2_147_483_647),
  options: z.array(Id).min(1).max(26),
  confidence: Confidence.nullish(),
  elapsedMs: z.int().min(0).max(86_400_000).nullish(),
})

export const FlagBody = z.strictObject({ flagged: z.boolean() })

export const Option = z.object({ id: Id, text: Html })
export const DeliveredItem = z.object({
  id: Id,
  version: Id,
  lang: z.string(),
  stem: Html,
  choose: z.int().min(1),
  options: z.array(Option),
})
export const OwnResponse = z.object({ item: Id, seq: z.int(), options: z.array(Id), at: Timestamp })
export const Sitting = z.object({
  id: Id,
  kind: SittingKind,
  state: z.enum(['open', 'finished', 'abandoned']),
  deadline: Timestamp.nullable(),
  now: Timestamp,
  items: z.array(DeliveredItem),
  responses: z.array(OwnResponse),
})

export const Verdict = z.enum(['right', 'partly', 'wrong'])
export const Feedback = z.object({
  options: z
    .array(Id)
    .meta({ description: 'The chosen options that the verdict is of: those of the answer that counts' }),
  verdict: Verdict,
  key: z.array(Id),
  explanations: z.record(Id, Html),
  general: Html.nullable(),
  teaches: z
    .object({
      note: Id,
      anchor: z.string(),
      heading: z.string().nullable().optional(),
      quote: Html.nullable().optional(),
      lang: z.string().optional(),
    })
    .nullable()
    .meta({ description: 'Where the note teaches it; what was missed is quoted' }),
})
export const Withheld = z
  .object({ options: z.array(Id), openExam: Id })
  .meta({ description: 'No feedback yet: the item is in this open exam of yours too' })
const Marking = z.union([Feedback, Withheld])
export const OwnNote = z.object({
  sitting: Id.nullable(),
  items: z.array(z.object({ item: Id, options: z.array(Id), feedback: Marking })),
})
export const Saved = z.object({ saved: z.literal(true), ...Withheld.partial().shape })

const score = {
  right: z.int().min(0),
  of: z.int().min(0),
  interval: z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]),
}
export const Result = z.object({
  sitting: Id,
  score: z.object(score),
  domains: z.array(z.object({ name: z.string(), ...score })),
  items: z.array(z.object({ item: Id, response: OwnResponse.nullable(), feedback: Marking })),
})

export const PoolCounts = z.record(z.enum(POOLS), z.int().min(0))

export const LearnerExport = z.object({
  learner: Id,
  sittings: z.array(Sitting.omit({ now: true, items: true, responses: true }).extend({ items: z.array(Id) })),
  responses: z.array(
    z.object({
      sitting: Id,
      item: Id,
      version: Id,
      seq: z.int(),
      options: z.array(Id),
      confidence: Confidence.nullable(),
      elapsedMs: z.int().nullable(),
      at: Timestamp,
      verdict: Verdict.nullable().meta({ description: 'Null while the item is in an open exam' }),
    }),
  ),
})

/** RFC 9457. */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
})
