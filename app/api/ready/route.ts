import { handled } from '@/lib/server/http/handled'
import { readiness } from '@/lib/server/http/ready'
import { jsonResponse } from '@/lib/server/process/json-response'
import { problem } from '@/lib/server/process/problem'

export const dynamic = 'force-dynamic'

/** Whether pages can be served and answers stored: there is a bundle, and the database accepts a row. */
export const GET = handled('/api/ready', async () => {
  const { bundle, faults } = await readiness()
  if (faults.length === 0) {
    return jsonResponse({ status: 'ready', bundle }, 200, { 'cache-control': 'no-store' })
  }
  const detail = faults.map((fault) => `${fault.part}: ${fault.detail}`).join(' ')
  return problem(503, 'Not ready', { detail, faults }, { 'retry-after': '1' })
})
