import * as z from 'zod'
import type { Tag } from '../ids'
import { HISTORY_SHELVES, SITTING_ORDERS } from '../view'
import { Id } from './fields'

/** Filters of the history, for its page and its table. */
const HistoryQuery = z.object({
  kind: z.enum(HISTORY_SHELVES).default('all').meta({ description: '`open`: those with something left to do' }),
  topic: z
    .string()
    .max(200)
    .optional()
    .transform((topic) => (topic ? (topic.toLowerCase() as Tag) : null))
    .meta({ description: 'A tag: sittings that asked something of it, or of a tag below it' }),
})

export const HistoryPageQuery = HistoryQuery.extend({
  order: z.enum(SITTING_ORDERS).default('newest'),
  after: Id.optional(),
})

export const HistoryTableQuery = HistoryQuery.extend({
  lang: z.enum(['ko', 'en']).default('ko').meta({ description: 'Of the titles' }),
})
