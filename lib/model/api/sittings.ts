import * as z from 'zod'
import { POOLS } from '../study/pool'
import { Confidence, Html, Id, SittingKind, StoredId, Tagged, Timestamp } from './fields'
import { Within } from './pools'

export const NewSittingBody = z
  .strictObject({
    kind: SittingKind,
    from: z.union([
      z.strictObject({ notes: z.array(Id).min(1).max(500) }),
      z.strictObject({ tags: z.array(Tagged).min(1).max(100) }),
      z.strictObject({ blueprint: Id }),
      z.strictObject({ due: z.literal(true) }).meta({
        description:
          'What is due today, for a review: the plan’s share, or `count` questions, or as many as fit `minutes`',
      }),
      z.strictObject({ pool: z.enum(POOLS), within: Within.optional() }),
      z.strictObject({ items: z.array(StoredId).min(1).max(500) }).meta({
        description: 'Exactly these items, from sittings that you have finished',
      }),
    ]),
    count: z.int().min(1).max(100).optional(),
    cram: z.boolean().optional().meta({ description: 'Practice that does not affect the review schedule' }),
    minutes: z
      .number()
      .positive()
      .max(24 * 60)
      .optional(),
  })
  .refine(({ kind, cram }) => cram !== true || kind === 'practice', {
    path: ['cram'],
    message: 'Only practice can leave the schedule alone',
  })
  .refine(({ kind, from }) => kind === 'review' || !('due' in from), {
    path: ['kind'],
    message: 'Only a review can ask what is due',
  })

export const ResponseBody = z.strictObject({
  seq: z.int().min(1).max(2_147_483_647),
  options: z.array(Id).max(26).meta({ description: 'None takes the answer back: only in an exam' }),
  confidence: Confidence.nullish(),
  elapsedMs: z.int().min(0).max(86_400_000).nullish(),
})

export const SimilarBody = z.strictObject({
  item: StoredId.meta({ description: 'One that you have answered in this sitting' }),
})

export const Asked = z.object({ item: Id.meta({ description: 'It stands last in the sitting' }) })

export const FlagBody = z.strictObject({ flagged: z.boolean() })

const Option = z.object({ id: Id, text: Html })

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

export const Undone = z.object({ item: Id, seq: z.int() })
