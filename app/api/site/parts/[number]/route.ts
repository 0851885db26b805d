import { isSite } from '@/lib/model/addresses/static-site'
import { handled } from '@/lib/server/http/handled'
import { jsonResponse } from '@/lib/server/process/json-response'
import { problem } from '@/lib/server/process/problem'
import { siteNotes } from '@/lib/server/site/site-data'

/** What a static site has of some of the notes, beside their pages. Only for `haeseol site`. */
export const GET = handled(
  '/api/site/parts/{number}',
  async (_: Request, { params }: RouteContext<'/api/site/parts/[number]'>) => {
    if (!isSite()) return problem(404, 'No static site')
    return jsonResponse(await siteNotes(Number((await params).number)), 200, { 'cache-control': 'no-store' })
  },
)
