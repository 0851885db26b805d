import { handled } from '@/lib/server/handled'
import { currentLearner, forgetLearner } from '@/lib/server/learner'
import { store } from '@/lib/server/store'

export const DELETE = handled('/api/me', async () => {
  const learner = await currentLearner()
  if (learner !== null) await (await store()).writer.erase(learner)
  await forgetLearner()
  return new Response(null, { status: 204 })
})
