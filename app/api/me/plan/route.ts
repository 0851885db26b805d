import type * as z from 'zod'
import { type Plan, PlanBody } from '@/lib/model/api/plan'
import { handled } from '@/lib/server/http/handled'
import { privateJson } from '@/lib/server/http/outcomes'
import { readBody } from '@/lib/server/http/read-body'
import { refuseNewcomer } from '@/lib/server/http/refuse-newcomer'
import { currentLearner, writingLearner } from '@/lib/server/learner/learner'
import { problem } from '@/lib/server/process/problem'
import { keepPlan, planView } from '@/lib/server/study/plan'

export const GET = handled('/api/me/plan', async () =>
  privateJson((await planView(await currentLearner())) satisfies z.infer<typeof Plan>),
)

const FAULTS = {
  blueprint: 'There is no such blueprint',
  examDate: 'The day is in the past',
}

export const PUT = handled('/api/me/plan', async (request: Request) => {
  const body = await readBody(request, PlanBody)
  if (!body.ok) return body.refusal
  const learner = await writingLearner()
  const refusal = await refuseNewcomer(learner)
  if (refusal !== null) return refusal
  const path = await keepPlan(learner, body.data)
  if (path !== null) return problem(400, 'The body does not fit', { faults: [{ path, message: FAULTS[path] }] })
  return privateJson(await planView(learner))
})
