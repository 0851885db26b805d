import * as z from 'zod'
import { Id } from './fields'

/** Nobody types as much to find something. */
const MAX_QUERY = 300

export const SearchQuery = z.object({
  q: z
    .string()
    .max(MAX_QUERY)
    .regex(/^[^\p{Cc}\p{Surrogate}]*$/u, 'Expected no control characters')
    .meta({ description: 'What to look for' }),
  limit: z.coerce.number().int().min(1).max(50).default(10),
  asTyped: z.literal('1').optional().meta({ description: 'Read the query only as it is typed' }),
})

const Marks = z
  .array(z.tuple([z.int(), z.int()]))
  .meta({ description: 'What matched in the text: UTF-16 offsets, the end exclusive' })

const Hit = z.object({
  kind: z.enum(['note', 'heading', 'paragraph', 'question', 'tag']),
  note: Id.nullable().meta({ description: 'The slug of the note; null for a tag' }),
  tag: z.string().optional(),
  title: z.string(),
  titleMarks: Marks,
  anchor: z.string().nullable().meta({ description: 'An id on the page of the note' }),
  excerpt: z.string(),
  excerptMarks: Marks,
  lang: z.string(),
  why: z
    .object({ kind: z.enum(['alias', 'tag', 'transliteration', 'abbreviation']), word: z.string() })
    .nullable()
    .meta({ description: 'Why it is a hit, if its own words do not show it' }),
})

export const Found = z.object({
  hits: z.array(Hit),
  total: z.int(),
  reading: z
    .object({ kind: z.enum(['layout', 'typo', 'choseong', 'half']), shown: z.string() })
    .nullable()
    .meta({ description: 'How the query was read, if not as typed' }),
})
