import { SimilarBody } from '@/lib/model/api/sittings'
import { handled } from '@/lib/server/http/handled'
import { similarResponse } from '@/lib/server/http/outcomes'
import { readBody } from '@/lib/server/http/read-body'
import { currentLearner } from '@/lib/server/learner/learner'
import { askSimilar } from '@/lib/server/sittings/similar'

export const POST = handled(
  '/api/sittings/{id}/similar',
  async (request: Request, { params }: RouteContext<'/api/sittings/[id]/similar'>) => {
    const body = await readBody(request, SimilarBody)
    if (!body.ok) return body.refusal
    const { id } = await params
    return similarResponse(await askSimilar(await currentLearner(), id, body.data.item))
  },
)
