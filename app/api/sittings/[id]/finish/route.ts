import { handled } from '@/lib/server/http/handled'
import { noSitting, privateJson } from '@/lib/server/http/outcomes'
import { currentLearner } from '@/lib/server/learner/learner'
import { finish } from '@/lib/server/sittings/respond'

export const POST = handled(
  '/api/sittings/{id}/finish',
  async (_: Request, { params }: RouteContext<'/api/sittings/[id]/finish'>) => {
    const { id } = await params
    const result = await finish(await currentLearner(), id)
    return result === null ? noSitting() : privateJson(result)
  },
)
