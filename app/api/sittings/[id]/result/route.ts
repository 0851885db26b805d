import { handled } from '@/lib/server/handled'
import { currentLearner } from '@/lib/server/learner'
import { noSitting, own } from '@/lib/server/outcomes'
import { problem } from '@/lib/server/problem'
import { findResult } from '@/lib/server/sittings'

export const GET = handled(
  '/api/sittings/{id}/result',
  async (_: Request, { params }: RouteContext<'/api/sittings/[id]/result'>) => {
    const { id } = await params
    const result = await findResult(await currentLearner(), id)
    if (result === null) return noSitting()
    if (result === 'open') return problem(409, 'The sitting is still open', { detail: 'Finish it first.' })
    return own(result)
  },
)
