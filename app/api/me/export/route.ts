import { markExport } from '@/lib/server/feedback/marking'
import { handled } from '@/lib/server/http/handled'
import { privateJson, privateStream } from '@/lib/server/http/outcomes'
import { currentLearner } from '@/lib/server/learner/learner'

const EMPTY = { learner: '', sittings: [], responses: [], plan: null, suspended: [], memos: [] }

/** Exports everything of the learner. A browser that never wrote gets an empty history. */
export const GET = handled('/api/me/export', async () => {
  const learner = await currentLearner()
  const response = learner === null ? privateJson(EMPTY) : await privateStream(await markExport(learner))
  response.headers.set('content-disposition', 'attachment; filename="haeseol.json"')
  return response
})
