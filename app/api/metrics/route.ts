import { handled } from '@/lib/server/http/handled'
import { metrics } from '@/lib/server/process/metrics'

export const dynamic = 'force-dynamic'

export const GET = handled('/api/metrics', async () => {
  return new Response(await metrics(), {
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
  })
})
