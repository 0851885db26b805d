import type * as z from 'zod'
import { MOST_KEPT, TopicNotesQuery, type TopicNotesReply } from '@/lib/model/api/topic-notes'
import { handled } from '@/lib/server/http/handled'
import { readQuery } from '@/lib/server/http/read-body'
import { topicNotes } from '@/lib/server/library/topic-notes'
import { jsonResponse } from '@/lib/server/process/json-response'
import { problem } from '@/lib/server/process/problem'

/** The notes of a topic, for a device that keeps their pages. */
export const GET = handled('/api/notes', async (request: Request) => {
  const query = readQuery(request, TopicNotesQuery)
  if (!query.ok) return query.refusal
  const notes = await topicNotes(query.data.topic)
  if (notes.length === 0) return problem(404, 'No such topic')
  if (notes.length > MOST_KEPT) return problem(413, `More than ${MOST_KEPT} notes`)
  return jsonResponse({ notes } satisfies z.infer<typeof TopicNotesReply>, 200, { 'cache-control': 'no-store' })
})
