/** What the HTTP interface takes and gives, as schemas: docs/api.md is made from these. */
import * as z from 'zod'
import { CAUSES, MEMO_LENGTH } from './memo'
import { GROUPINGS, SHELVES } from './mistakes'
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

export const NewSittingBody = z
  .strictObject({
    kind: SittingKind,
    from: z.union([
      z.strictObject({ notes: z.array(Id).min(1).max(500) }),
      z.strictObject({ tags: z.array(Tagged).min(1).max(100) }),
      z.strictObject({ blueprint: Id }),
      z.strictObject({ due: z.literal(true) }).meta({
        description:
          'What is due today, for a review: the share of the plan, or `count` questions, or as many as `minutes` hold',
      }),
      z.strictObject({ pool: z.enum(POOLS), within: Within.optional() }),
      z.strictObject({ similar: z.strictObject({ sitting: Id, item: Id }) }).meta({
        description: 'One more like an item that you have answered there',
      }),
      z.strictObject({ items: z.array(Id).min(1).max(500) }).meta({
        description: 'Just these, of sittings that you have finished',
      }),
    ]),
    count: z.int().min(1).max(100).optional(),
    cram: z.boolean().optional().meta({ description: 'Practice that moves no schedule of reviews' }),
    minutes: z
      .number()
      .positive()
      .max(24 * 60)
      .optional(),
  })
  .refine(({ kind, cram }) => cram !== true || kind === 'practice', {
    path: ['cram'],
    message: 'Only practice moves no schedule',
  })
  .refine(({ kind, from }) => kind === 'review' || !('due' in from), {
    path: ['kind'],
    message: 'Only a review is drawn from what is due',
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
/** What an address asks of the notebook. What is not said is the usual. */
export const MistakesQuery = z.object({
  shelf: z.enum(SHELVES).default('open'),
  by: z.enum(GROUPINGS).default('misconception'),
  cause: z
    .enum([...CAUSES, 'none', ''])
    .optional()
    .transform((cause) => cause || null)
    .meta({ description: '`none`: those of which no cause was named' }),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
})
export const MistakesFormat = z.object({
  format: z.enum(['json', 'markdown', 'csv']).default('json'),
  lang: z.enum(['ko', 'en']).default('ko'),
})

const CalendarDate = z.iso.date().meta({ description: 'A calendar date in your time zone' })
const NoteLink = z.object({ slug: Id, title: z.string() })
const HeldBy = Id.nullable().meta({ description: 'An open exam: until its finish lists are empty and counts are 0' })

export const Review = z.object({
  openExam: HeldBy,
  openReview: Id.nullable(),
  due: z.int(),
  new: z.int(),
  minutes: z.number(),
  minutesADay: z.number(),
  forecast: z.array(z.object({ date: CalendarDate, due: z.int() })),
  leeches: z.array(NoteLink),
  suspended: z.array(NoteLink.extend({ until: Timestamp.nullable() })),
  weakest: NoteLink.nullable(),
})

const NextDates = z.object({
  right: z.object({ guessed: CalendarDate, fairly: CalendarDate, sure: CalendarDate, unsaid: CalendarDate }),
  wrong: CalendarDate,
})
export const ReviewLines = z.object({
  ask: z.record(
    Id,
    z.object({ lastAt: Timestamp.nullable(), retention: z.number().min(0).max(1).nullable(), next: NextDates }),
  ),
  marked: z.record(
    Id,
    z.object({
      note: NoteLink,
      next: CalendarDate,
      otherwise: z.object({ confidence: Confidence, next: CalendarDate }).nullable(),
      leech: z.int().nullable(),
      met: z.int(),
      items: z.int(),
    }),
  ),
  undoable: Id.nullable(),
})

export const PlanBody = z
  .strictObject({
    blueprint: Id.nullable(),
    examDate: CalendarDate.nullable(),
    minutesADay: z.int().min(5).max(600),
    daysOff: z.array(z.int().min(1).max(7)).max(6).meta({ description: 'Days of the week without study: Monday is 1' }),
    extraTime: z.number().min(1).max(4).meta({ description: 'What an exam’s minutes are multiplied by' }),
    streak: z.boolean(),
  })
  .partial()
  .meta({ description: 'What is left out stays as it is' })

const KeptPlan = PlanBody.required().extend({ timeZone: z.string().nullable() })

export const SuspensionBody = z.strictObject({
  until: Timestamp.nullable().meta({ description: 'Null: until you take it back' }),
})

const Standing = {
  items: z.int(),
  seen: z.int(),
  facility: z.object(score),
  retention: z.number().min(0).max(1).nullable(),
  trend: z.number().min(-1).max(1).nullable(),
}
const DomainStanding = z.object({ name: z.string(), tag: z.string(), ...Standing })
const Basis = z.object({
  answers: z.int(),
  laterAnswers: z.int(),
  days: z.int(),
  unseen: z.int(),
})
const Readiness = z
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
  fading: z.array(z.object({ date: CalendarDate, retention: z.number().min(0).max(1) })),
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

const Counts = { minutes: z.number(), due: z.int(), new: z.int() }
export const Plan = z.object({
  openExam: HeldBy,
  plan: KeptPlan,
  isMade: z.boolean(),
  blueprints: z.array(z.object({ id: Id, title: z.string() })),
  today: z.object(Counts),
  days: z.array(z.object({ date: CalendarDate, ...Counts })),
  secondsAQuestion: z.number(),
  readiness: Readiness,
})

export const Undone = z.object({ item: Id, seq: z.int() })

/** NUL and half a character are no text to a database. */
const Typed = z
  .string()
  .max(MEMO_LENGTH)
  .regex(/^[^\0\p{Cs}]*$/u)
export const OwnWords = z.strictObject({
  cause: z.enum(CAUSES).nullable(),
  memo: Typed,
  revision: z
    .int()
    .min(0)
    .max(2_147_483_647)
    .meta({ description: 'Of the memo that was edited; 0 where there was none' }),
})

const PastAnswer = z.object({
  options: z.array(Id),
  verdict: Verdict,
  confidence: Confidence.nullable(),
  at: Timestamp,
})
const Mistake = z.object({
  item: DeliveredItem,
  note: z.object({ slug: Id, title: z.string() }),
  topic: z.string(),
  marks: z.array(PastAnswer).meta({ description: 'The last answers, oldest first' }),
  answered: z.int(),
  fault: PastAnswer,
  rightAt: Timestamp.nullable(),
  relapsed: z.boolean(),
  missed: z
    .object({ option: Id, times: z.int(), why: Html.nullable() })
    .nullable()
    .meta({ description: 'The wrong option chosen most often' }),
  ...OwnWords.shape,
})
export const Mistakes = z.object({
  shelf: z.enum(SHELVES),
  counts: z.record(z.enum(SHELVES), z.int()),
  clearable: z.int(),
  openExam: Id.nullable(),
  page: z.int(),
  pages: z.int(),
  items: z.array(Id),
  sections: z.array(
    z.object({
      by: z.enum(['misconception', 'topic', 'all']),
      name: z.string(),
      count: z.int(),
      entries: z.array(Mistake),
    }),
  ),
})
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
      undone: z.boolean().meta({ description: 'Taken back: it counts nowhere' }),
    }),
  ),
  plan: KeptPlan.nullable(),
  suspended: z.array(z.object({ note: Id, at: Timestamp, until: Timestamp.nullable() })),
  memos: z.array(
    z.object({
      item: Id,
      cause: z.enum(CAUSES).nullable(),
      memo: z.string(),
      revision: z.int(),
      updatedAt: Timestamp,
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
