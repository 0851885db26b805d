import { handled } from '@/lib/server/handled'
import { currentLearner } from '@/lib/server/learner'
import { noSitting, own } from '@/lib/server/outcomes'
import { finish } from '@/lib/server/respond'

export const POST = handled(
  '/api/sittings/{id}/finish',
  async (_: Request, { params }: RouteContext<'/api/sittings/[id]/finish'>) => {
    const { id } = await params
    const result = await finish(await currentLearner(), id)
    return result === null ? noSitting() : own(result)
  },
)
