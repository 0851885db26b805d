import type * as z from 'zod'
import { type Plan, PlanBody } from '@/lib/model/api'
import { handled } from '@/lib/server/handled'
import { currentLearner, writingLearner } from '@/lib/server/learner'
import { refuseNewcomer } from '@/lib/server/limiting/refuse-newcomer'
import { own } from '@/lib/server/outcomes'
import { keepPlan, planView } from '@/lib/server/plan'
import { problem } from '@/lib/server/problem'
import { readBody } from '@/lib/server/read-body'

export const GET = handled('/api/me/plan', async () =>
  own((await planView(await currentLearner())) satisfies z.infer<typeof Plan>),
)

const FAULTS = {
  blueprint: 'There is no such blueprint',
  examDate: 'The day is over',
}

export const PUT = handled('/api/me/plan', async (request: Request) => {
  const body = await readBody(request, PlanBody)
  if (!body.ok) return body.refusal
  const learner = await writingLearner()
  const refusal = await refuseNewcomer(learner)
  if (refusal !== null) return refusal
  const path = await keepPlan(learner, body.data)
  if (path !== null) return problem(400, 'The body does not fit', { faults: [{ path, message: FAULTS[path] }] })
  return own(await planView(learner))
})
