import { handled } from '@/lib/server/http/handled'
import { robotsFile } from '@/lib/server/outside/robots'

export const dynamic = 'force-dynamic'

export const GET = handled(
  '/robots.txt',
  () =>
    new Response(robotsFile(), {
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=86400' },
    }),
)
