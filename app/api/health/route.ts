import { handled } from '@/lib/server/http/handled'

export const dynamic = 'force-dynamic'

/** Whether the process is alive. */
export const GET = handled('/api/health', () => {
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
})
