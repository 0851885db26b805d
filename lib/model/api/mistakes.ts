import * as z from 'zod'
import { CAUSES, MEMO_LENGTH } from '../study/memo'
import { GROUPINGS, SHELVES } from '../study/mistakes'
import { Confidence, Html, Id, InterfaceLang, Timestamp, Typed, Verdict } from './fields'
import { DeliveredItem } from './sittings'

/** The query of the mistakes notebook, for its page and its JSON. */
export const MistakesQuery = z.object({
  shelf: z.enum(SHELVES).default('open'),
  by: z.enum(GROUPINGS).default('misconception'),
  cause: z
    .enum([...CAUSES, 'none', ''])
    .optional()
    .transform((cause) => cause || null)
    .meta({ description: '`none`: entries without a cause' }),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
})

export const MistakesFormat = z.object({
  format: z.enum(['json', 'markdown', 'csv']).default('json'),
  lang: InterfaceLang.default('ko'),
})

export const OwnWords = z.strictObject({
  cause: z.enum(CAUSES).nullable(),
  memo: Typed.max(MEMO_LENGTH),
  revision: z
    .int()
    .min(0)
    .max(2_147_483_647)
    .meta({ description: 'The revision that was edited; 0 if there was no memo' }),
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
  count: z.int().meta({ description: 'On all pages' }),
  sections: z.array(
    z.object({
      by: z.enum(['misconception', 'topic', 'all']),
      name: z.string(),
      count: z.int(),
      entries: z.array(Mistake),
    }),
  ),
})
