import { ResultQuery } from '@/lib/model/api/feedback'
import { handled } from '@/lib/server/http/handled'
import { noSitting, privateJson, stillOpen } from '@/lib/server/http/outcomes'
import { readQuery } from '@/lib/server/http/read-body'
import { currentLearner } from '@/lib/server/learner/learner'
import { findResult } from '@/lib/server/sittings/result-view'

export const GET = handled(
  '/api/sittings/{id}/result',
  async (request: Request, { params }: RouteContext<'/api/sittings/[id]/result'>) => {
    const { id } = await params
    const query = readQuery(request, ResultQuery)
    if (!query.ok) return query.refusal
    const result = await findResult(await currentLearner(), id, query.data.lang ?? null)
    if (result === null) return noSitting()
    if (result === 'open') return stillOpen()
    return privateJson(result)
  },
)
