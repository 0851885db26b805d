import { handled } from '@/lib/server/http/handled'
import { jsonResponse } from '@/lib/server/process/json-response'

export const dynamic = 'force-dynamic'

/** Whether the process is alive. */
export const GET = handled('/api/health', () => {
  return jsonResponse({ status: 'ok' }, 200, { 'cache-control': 'no-store' })
})
