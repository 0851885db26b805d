import type * as z from 'zod'
import type { ReviewLines } from '@/lib/model/api/review'
import { handled } from '@/lib/server/http/handled'
import { noSitting, privateJson } from '@/lib/server/http/outcomes'
import { currentLearner } from '@/lib/server/learner/learner'
import { reviewLines } from '@/lib/server/sittings/review-lines'

export const GET = handled(
  '/api/sittings/{id}/review',
  async (_: Request, { params }: RouteContext<'/api/sittings/[id]/review'>) => {
    const { id } = await params
    const lines = await reviewLines(await currentLearner(), id)
    return lines === null ? noSitting() : privateJson(lines satisfies z.infer<typeof ReviewLines>)
  },
)
