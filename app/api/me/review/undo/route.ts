import { handled } from '@/lib/server/handled'
import { currentLearner } from '@/lib/server/learner'
import { undoneResponse, undoReview } from '@/lib/server/undo'

export const POST = handled('/api/me/review/undo', async () => undoneResponse(await undoReview(await currentLearner())))
