import { SuspensionBody } from '@/lib/model/api/review'
import { handled } from '@/lib/server/http/handled'
import { privateJson } from '@/lib/server/http/outcomes'
import { readBody } from '@/lib/server/http/read-body'
import { refuseNewcomer } from '@/lib/server/http/refuse-newcomer'
import { currentLearner, writingLearner } from '@/lib/server/learner/learner'
import { problem } from '@/lib/server/process/problem'
import { resume, suspend } from '@/lib/server/study/suspensions'

type Context = RouteContext<'/api/me/suspended/[slug]'>

export const PUT = handled('/api/me/suspended/{slug}', async (request: Request, { params }: Context) => {
  const body = await readBody(request, SuspensionBody)
  if (!body.ok) return body.refusal
  const learner = await writingLearner()
  const refusal = await refuseNewcomer(learner)
  if (refusal !== null) return refusal
  const until = body.data.until === null ? null : new Date(body.data.until).toISOString()
  const isKept = await suspend(learner, (await params).slug, until)
  return isKept ? privateJson({ until }) : problem(404, 'No such note')
})

export const DELETE = handled('/api/me/suspended/{slug}', async (_: Request, { params }: Context) => {
  const learner = await currentLearner()
  if (learner !== null) await resume(learner, (await params).slug)
  return new Response(null, { status: 204 })
})
