import { handled } from '@/lib/server/http/handled'
import { undoneResponse, undoReview } from '@/lib/server/http/undo'
import { currentLearner } from '@/lib/server/learner/learner'

export const POST = handled('/api/me/review/undo', async () => undoneResponse(await undoReview(await currentLearner())))
