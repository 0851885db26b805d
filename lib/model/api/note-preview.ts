import * as z from 'zod'
import { Id } from './fields'

export const PreviewQuery = z.object({
  lang: z.enum(['ko', 'en']).meta({ description: 'Of titles and names, if the vault gives several' }),
})

export const NotePreviewReply = z.object({
  slug: Id,
  title: z.string(),
  lang: z.string().meta({ description: 'The language of the text' }),
  topic: z.string().nullable(),
  lead: z
    .object({ text: z.string(), marked: z.tuple([z.int(), z.int()]).nullable() })
    .meta({ description: 'Its first paragraph, or the one with a highlight, and the place of that: UTF-16 offsets' }),
  items: z.int(),
  minutes: z.int(),
})
