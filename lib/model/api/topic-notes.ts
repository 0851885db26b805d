import * as z from 'zod'

/** The most notes of a topic that a device keeps. */
export const MOST_KEPT = 1_000

export const TopicNotesQuery = z.strictObject({ topic: z.string().min(1).max(1_000) })

export const TopicNotesReply = z.strictObject({ notes: z.array(z.string()) })
