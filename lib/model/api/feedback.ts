import * as z from 'zod'
import { Html, Id, InterfaceLang, score, Timestamp, Verdict } from './fields'
import { OwnResponse } from './sittings'

export const Feedback = z.object({
  options: z
    .array(Id)
    .meta({ description: 'The options chosen in the answer that counts, to which the verdict belongs' }),
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
    .meta({ description: 'The section that teaches the item, with a quotation if the answer was not right' }),
  regraded: z
    .object({ from: Verdict, at: Timestamp })
    .optional()
    .meta({ description: 'The answer was marked again by a corrected key. `from` is its first verdict' }),
})

const Withheld = z
  .object({ options: z.array(Id), openExam: Id })
  .meta({ description: 'No feedback yet, because the item is in this open exam of yours' })

const Marking = z.union([Feedback, Withheld])

export const OwnNote = z.object({
  sitting: Id.nullable(),
  items: z.array(z.object({ item: Id, options: z.array(Id), feedback: Marking })),
})

export const Saved = z.object({ saved: z.literal(true), ...Withheld.partial().shape })

/**
 * With `lang`, names are in this language of the interface if the author translated them. Without it, they are as the
 * author wrote them.
 */
export const ResultQuery = z.object({ lang: InterfaceLang.optional() })

export const Result = z.object({
  sitting: Id,
  score: z.object(score),
  domains: z.array(z.object({ name: z.string(), ...score })),
  items: z.array(z.object({ item: Id, response: OwnResponse.nullable(), feedback: Marking })),
})
