import { ResponseBody } from '@/lib/model/api/sittings'
import { handled } from '@/lib/server/http/handled'
import { noSitting, respondedResponse } from '@/lib/server/http/outcomes'
import { readBody } from '@/lib/server/http/read-body'
import { currentLearner } from '@/lib/server/learner/learner'
import { respond } from '@/lib/server/sittings/respond'

export const PUT = handled(
  '/api/sittings/{id}/responses/{item}',
  async (request: Request, { params }: RouteContext<'/api/sittings/[id]/responses/[item]'>) => {
    const body = await readBody(request, ResponseBody)
    if (!body.ok) return body.refusal
    const learner = await currentLearner()
    if (learner === null) return noSitting()
    const { id, item } = await params
    return respondedResponse(await respond(learner, id, item, body.data))
  },
)
