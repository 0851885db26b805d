import { scoreSitting } from '@/lib/quiz/score-sitting'
import { handled } from '@/lib/server/handled'
import { currentLearner } from '@/lib/server/learner'
import { noSitting, own } from '@/lib/server/outcomes'
import { problem } from '@/lib/server/problem'
import { findSitting } from '@/lib/server/sittings'

export const GET = handled(
  '/api/sittings/{id}/result',
  async (_: Request, { params }: RouteContext<'/api/sittings/[id]/result'>) => {
    const { id } = await params
    const sitting = await findSitting(await currentLearner(), id)
    if (sitting === null) return noSitting()
    if (sitting.state === 'open') return problem(409, 'The sitting is still open', { detail: 'Finish it first.' })
    return own(scoreSitting(sitting))
  },
)
