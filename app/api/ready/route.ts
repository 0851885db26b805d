import { currentBundle } from '@/lib/server/bundle'
import { problem } from '@/lib/server/problem'
import { store } from '@/lib/server/store'

export const dynamic = 'force-dynamic'

/** Pages are served: there is a bundle, and the store opens. */
export async function GET() {
  try {
    const [{ manifest }] = await Promise.all([currentBundle(), store()])
    return Response.json({ status: 'ready', bundle: manifest.id }, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    console.error('not ready:', error)
    return problem(503, 'Not ready', {}, { 'retry-after': '1' })
  }
}
