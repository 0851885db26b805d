import { isSite } from '@/lib/model/addresses/static-site'
import { handled } from '@/lib/server/http/handled'
import { jsonResponse } from '@/lib/server/process/json-response'
import { problem } from '@/lib/server/process/problem'
import { siteData } from '@/lib/server/site/site-data'

export const dynamic = 'force-dynamic'

/** What a static site is made of. Only for `haeseol site`. */
export const GET = handled('/api/site', async () => {
  if (!isSite()) return problem(404, 'No static site')
  return jsonResponse(await siteData(), 200, { 'cache-control': 'no-store' })
})
