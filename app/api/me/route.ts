import { refuseWrite } from '@/lib/server/guard'
import { currentLearner, forgetLearner } from '@/lib/server/learner'
import { store } from '@/lib/server/store'

export async function DELETE(request: Request) {
  const refusal = await refuseWrite(request)
  if (refusal) return refusal
  const learner = await currentLearner()
  if (learner !== null) await (await store()).writer.erase(learner)
  await forgetLearner()
  return new Response(null, { status: 204 })
}
