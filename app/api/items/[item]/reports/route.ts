import { NewReport } from '@/lib/model/api/reports'
import type { ItemId } from '@/lib/model/ids'
import { handled } from '@/lib/server/http/handled'
import { privateJson } from '@/lib/server/http/outcomes'
import { readBody } from '@/lib/server/http/read-body'
import { refuseNewcomer } from '@/lib/server/http/refuse-newcomer'
import { writingLearner } from '@/lib/server/learner/learner'
import { problem } from '@/lib/server/process/problem'
import { reportItem } from '@/lib/server/reports/reports'

export const POST = handled(
  '/api/items/{item}/reports',
  async (request: Request, { params }: RouteContext<'/api/items/[item]/reports'>) => {
    const body = await readBody(request, NewReport)
    if (!body.ok) return body.refusal
    const learner = await writingLearner()
    const refusal = await refuseNewcomer(learner)
    if (refusal !== null) return refusal
    const { item } = await params
    const outcome = await reportItem(learner, item as ItemId, body.data)
    switch (outcome.kind) {
      case 'kept':
        return privateJson(outcome.report, 201)
      case 'answered':
        return problem(409, 'Answered before', {
          detail: 'An author has answered this report.',
          report: outcome.report,
        })
      case 'unknown':
        return problem(404, 'No such question')
      case 'too-many':
        return problem(422, 'Too many reports', { detail: `You have ${outcome.most}. Nothing was stored.` })
    }
  },
)
