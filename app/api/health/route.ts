import { handled } from '@/lib/server/http/handled'

export const dynamic = 'force-dynamic'

/** The process lives and answers. */
export const GET = handled('/api/health', () => {
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
})
