import { NewSittingBody } from '@/lib/model/api/sittings'
import { handled } from '@/lib/server/http/handled'
import { begunResponse } from '@/lib/server/http/outcomes'
import { readBody } from '@/lib/server/http/read-body'
import { writingLearner } from '@/lib/server/learner/learner'
import { beginSitting } from '@/lib/server/sittings/begin-sitting'

export const POST = handled('/api/sittings', async (request: Request) => {
  const body = await readBody(request, NewSittingBody)
  if (!body.ok) return body.refusal
  return begunResponse(await beginSitting(await writingLearner(), body.data))
})
