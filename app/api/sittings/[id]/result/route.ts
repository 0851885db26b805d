import { handled } from '@/lib/server/http/handled'
import { noSitting, own, stillOpen } from '@/lib/server/http/outcomes'
import { currentLearner } from '@/lib/server/learner/learner'
import { findResult } from '@/lib/server/sittings/sittings'

export const GET = handled(
  '/api/sittings/{id}/result',
  async (_: Request, { params }: RouteContext<'/api/sittings/[id]/result'>) => {
    const { id } = await params
    const result = await findResult(await currentLearner(), id)
    if (result === null) return noSitting()
    if (result === 'open') return stillOpen()
    return own(result)
  },
)
