import { NewSittingBody } from '@/lib/model/api'
import { beginSitting } from '@/lib/server/begin-sitting'
import { handled } from '@/lib/server/handled'
import { writingLearner } from '@/lib/server/learner'
import { begunResponse } from '@/lib/server/outcomes'
import { readBody } from '@/lib/server/read-body'

export const POST = handled('/api/sittings', async (request: Request) => {
  const body = await readBody(request, NewSittingBody)
  if (!body.ok) return body.refusal
  return begunResponse(await beginSitting(await writingLearner(), body.data))
})
