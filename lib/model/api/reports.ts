import * as z from 'zod'
import { REPORT_KINDS, REPORT_LENGTH, REPORT_VERDICTS } from '../authors/report'
import type { ItemId } from '../ids'
import { Id, Timestamp, Typed } from './fields'

export const NewReport = z.strictObject({
  kind: z.enum(REPORT_KINDS).meta({ description: '`key`: the key seems wrong' }),
  text: Typed.max(REPORT_LENGTH).default(''),
})

const ReportAnswer = z.object({ verdict: z.enum(REPORT_VERDICTS), reason: z.string(), at: Timestamp })

export const OwnReport = z.object({
  item: Id,
  version: Id,
  note: Id,
  kind: z.enum(REPORT_KINDS),
  text: z.string(),
  at: Timestamp,
  answer: ReportAnswer.nullable().meta({ description: 'Null while it waits, and while the item is in an open exam' }),
})

/** A form of the page for authors. */
export const AuthorAnswer = z.object({
  item: Id.transform((id) => id as ItemId),
  verdict: z.enum(REPORT_VERDICTS),
  reason: Typed.trim().min(1).max(REPORT_LENGTH),
})

export const OwnReports = z.object({ reports: z.array(OwnReport) })
