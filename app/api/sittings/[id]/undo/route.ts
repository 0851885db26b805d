import { handled } from '@/lib/server/handled'
import { currentLearner } from '@/lib/server/learner'
import { undo, undoneResponse } from '@/lib/server/undo'

export const POST = handled(
  '/api/sittings/{id}/undo',
  async (_: Request, { params }: RouteContext<'/api/sittings/[id]/undo'>) => {
    const { id } = await params
    return undoneResponse(await undo(await currentLearner(), id))
  },
)
