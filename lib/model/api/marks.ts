import * as z from 'zod'
import { Id, Verdict } from './fields'

export const MarksQuery = z.strictObject({ notes: z.array(Id).min(1).max(100) })

export const NoteMarks = z.record(Id, z.array(z.union([Verdict, z.literal('withheld')]).nullable())).meta({
  description:
    'For each note with an answer of yours, the last mark of each of its items, in their order. Null: never answered',
})
