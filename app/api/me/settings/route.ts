import type * as z from 'zod'
import { ChosenSettings } from '@/lib/model/api/settings'
import { chosenSettings } from '@/lib/model/study/settings'
import { handled } from '@/lib/server/http/handled'
import { privateJson } from '@/lib/server/http/outcomes'
import { readBody } from '@/lib/server/http/read-body'
import { refuseNewcomer } from '@/lib/server/http/refuse-newcomer'
import { currentLearner, writingLearner } from '@/lib/server/learner/learner'
import { chosenBy, keepSettings } from '@/lib/server/learner/settings'

export const GET = handled('/api/me/settings', async () =>
  privateJson((await chosenBy(await currentLearner())) satisfies z.infer<typeof ChosenSettings>),
)

export const PUT = handled('/api/me/settings', async (request: Request) => {
  const body = await readBody(request, ChosenSettings)
  if (!body.ok) return body.refusal
  const learner = await writingLearner()
  const refusal = await refuseNewcomer(learner)
  return refusal ?? privateJson(await keepSettings(learner, chosenSettings(Object.entries(body.data))))
})
