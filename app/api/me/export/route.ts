import { handled } from '@/lib/server/handled'
import { currentLearner } from '@/lib/server/learner'
import { own } from '@/lib/server/outcomes'
import { store } from '@/lib/server/store'

/** Nobody has nothing: a browser that never wrote gets an empty history. */
export const GET = handled('/api/me/export', async () => {
  const learner = await currentLearner()
  const data =
    learner === null ? { learner: '', sittings: [], responses: [] } : await (await store()).reader.exportAll(learner)
  const response = own(data)
  response.headers.set('content-disposition', 'attachment; filename="haeseol.json"')
  return response
})
