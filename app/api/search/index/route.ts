import { INDEX_FORMAT } from '@/lib/model/notes/search-note'
import { handled } from '@/lib/server/http/handled'
import { problem } from '@/lib/server/process/problem'
import { packedIndex } from '@/lib/server/search/browser-index'

/**
 * The index of a bundle, with which a browser searches by itself. Its address names the bundle and the format, so it never
 * changes. It is sent as a gzip file, which the browser's script unpacks: Next drops `content-encoding`.
 */
export const GET = handled('/api/search/index', async (request: Request) => {
  const asked = new URL(request.url).searchParams
  const bytes = asked.get('format') === INDEX_FORMAT ? await packedIndex(asked.get('bundle')) : null
  if (bytes === null) return problem(404, 'No such index', { detail: 'Ask `GET /api/search` instead.' })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/gzip',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })
})
