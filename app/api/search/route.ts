import type * as z from 'zod'
import { type Found, SearchQuery } from '@/lib/model/api/search'
import { toReply } from '@/lib/search/reply'
import { handled } from '@/lib/server/http/handled'
import { readQuery } from '@/lib/server/http/read-body'
import { jsonResponse } from '@/lib/server/process/json-response'
import { searchNotes } from '@/lib/server/search/search-notes'

/** Finds notes, headings, paragraphs, questions and topics. It is the same for every learner. */
export const GET = handled('/api/search', async (request: Request) => {
  const query = readQuery(request, SearchQuery)
  if (!query.ok) return query.refusal
  const { q, limit, asTyped } = query.data
  const result = toReply(await searchNotes(q, { limit, asTyped: asTyped === '1' }))
  return jsonResponse(result satisfies z.infer<typeof Found>, 200, { 'cache-control': 'no-store' })
})
