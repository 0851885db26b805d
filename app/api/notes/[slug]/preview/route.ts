import type * as z from 'zod'
import { type NotePreviewReply, PreviewQuery } from '@/lib/model/api/note-preview'
import { handled } from '@/lib/server/http/handled'
import { readQuery } from '@/lib/server/http/read-body'
import { notePreview } from '@/lib/server/library/note-preview'
import { jsonResponse } from '@/lib/server/process/json-response'
import { problem } from '@/lib/server/process/problem'

/** What a preview of a link shows. It has nothing of a question, and is the same for every learner. */
export const GET = handled(
  '/api/notes/{slug}/preview',
  async (request: Request, { params }: RouteContext<'/api/notes/[slug]/preview'>) => {
    const query = readQuery(request, PreviewQuery)
    if (!query.ok) return query.refusal
    const preview = await notePreview((await params).slug, query.data.lang)
    if (preview === null) return problem(404, 'No such note')
    return jsonResponse(preview satisfies z.infer<typeof NotePreviewReply>, 200, { 'cache-control': 'no-store' })
  },
)
