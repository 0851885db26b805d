import { metrics } from '@/lib/server/metrics'

export const dynamic = 'force-dynamic'

export function GET() {
  return new Response(metrics(), {
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
  })
}
