import { deliverSitting } from '@/lib/server/deliver'
import { handled } from '@/lib/server/handled'
import { currentLearner } from '@/lib/server/learner'
import { noSitting, own } from '@/lib/server/outcomes'
import { findSitting } from '@/lib/server/sittings'

export const GET = handled('/api/sittings/{id}', async (_: Request, { params }: RouteContext<'/api/sittings/[id]'>) => {
  const { id } = await params
  const sitting = await findSitting(await currentLearner(), id)
  return sitting === null ? noSitting() : own(deliverSitting(sitting, new Date().toISOString()))
})
