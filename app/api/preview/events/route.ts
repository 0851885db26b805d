import { isPreview, previewEvents } from '@/lib/server/bundle/preview-events'
import { handled } from '@/lib/server/http/handled'
import { problem } from '@/lib/server/process/problem'

export const dynamic = 'force-dynamic'

/** Notifies an author's browser of each saved note. Only under `haeseol preview`. */
export const GET = handled('/api/preview/events', (request: Request) => {
  if (!isPreview()) return problem(404, 'No preview')
  const note = new URL(request.url).searchParams.get('note')
  // A connection kept open for another request would prevent the server from shutting down.
  const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'close' }
  return new Response(previewEvents(note, request.signal), { headers })
})
