import { deliverSitting } from '@/lib/server/feedback/deliver'
import { handled } from '@/lib/server/http/handled'
import { noSitting, privateJson } from '@/lib/server/http/outcomes'
import { currentLearner } from '@/lib/server/learner/learner'
import { findSitting } from '@/lib/server/sittings/find-sitting'

export const GET = handled('/api/sittings/{id}', async (_: Request, { params }: RouteContext<'/api/sittings/[id]'>) => {
  const { id } = await params
  const sitting = await findSitting(await currentLearner(), id)
  return sitting === null ? noSitting() : privateJson(deliverSitting(sitting, new Date().toISOString()))
})
