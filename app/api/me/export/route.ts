import { handled } from '@/lib/server/handled'
import { currentLearner } from '@/lib/server/learner'
import { own, ownStream } from '@/lib/server/outcomes'
import { store } from '@/lib/server/store'

/** Nobody has nothing: a browser that never wrote gets an empty history. */
export const GET = handled('/api/me/export', async () => {
  const learner = await currentLearner()
  const response =
    learner === null
      ? own({ learner: '', sittings: [], responses: [] })
      : ownStream(await (await store()).reader.exportJson(learner))
  response.headers.set('content-disposition', 'attachment; filename="haeseol.json"')
  return response
})
