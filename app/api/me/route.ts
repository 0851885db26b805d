import { handled } from '@/lib/server/http/handled'
import { currentLearner, forgetLearner } from '@/lib/server/learner/learner'
import { store } from '@/lib/server/process/store'

export const DELETE = handled('/api/me', async () => {
  const learner = await currentLearner()
  if (learner !== null) await (await store()).writer.erase(learner)
  await forgetLearner()
  return new Response(null, { status: 204 })
})
