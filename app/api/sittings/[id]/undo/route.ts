import { handled } from '@/lib/server/http/handled'
import { undo, undoneResponse } from '@/lib/server/http/undo'
import { currentLearner } from '@/lib/server/learner/learner'

export const POST = handled(
  '/api/sittings/{id}/undo',
  async (_: Request, { params }: RouteContext<'/api/sittings/[id]/undo'>) => {
    const { id } = await params
    return undoneResponse(await undo(await currentLearner(), id))
  },
)
