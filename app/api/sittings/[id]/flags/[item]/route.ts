import { FlagBody } from '@/lib/model/api/sittings'
import type { ItemId, SittingId } from '@/lib/model/ids'
import { handled } from '@/lib/server/http/handled'
import { noSitting, privateJson } from '@/lib/server/http/outcomes'
import { readBody } from '@/lib/server/http/read-body'
import { currentLearner } from '@/lib/server/learner/learner'
import { store } from '@/lib/server/process/store'

export const PUT = handled(
  '/api/sittings/{id}/flags/{item}',
  async (request: Request, { params }: RouteContext<'/api/sittings/[id]/flags/[item]'>) => {
    const body = await readBody(request, FlagBody)
    if (!body.ok) return body.refusal
    const learner = await currentLearner()
    const { id, item } = await params
    const { flagged } = body.data
    const known =
      learner !== null && (await (await store()).writer.flag(learner, id as SittingId, item as ItemId, flagged))
    return known ? privateJson({ flagged }) : noSitting()
  },
)
