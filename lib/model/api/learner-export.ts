import * as z from 'zod'
import { CAUSES } from '../study/memo'
import { Confidence, Id, Timestamp, Verdict } from './fields'
import { KeptPlan } from './plan'
import { OwnReport } from './reports'
import { ChosenSettings } from './settings'
import { Sitting } from './sittings'

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
      verdict: Verdict.nullable().meta({
        description: 'The first verdict. Null while the item is in an open exam, and where an answer was taken back',
      }),
      regrades: z.array(z.object({ verdict: Verdict, at: Timestamp })).meta({
        description:
          'The answer was marked again by a corrected key. The last of these counts. Empty while the item is in an open exam',
      }),
      undone: z.boolean().meta({ description: 'Undone: it does not count' }),
    }),
  ),
  plan: KeptPlan.nullable(),
  settings: ChosenSettings,
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
  reports: z.array(OwnReport),
})
