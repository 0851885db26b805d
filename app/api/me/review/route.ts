import type * as z from 'zod'
import type { Review } from '@/lib/model/api/review'
import { handled } from '@/lib/server/http/handled'
import { privateJson } from '@/lib/server/http/outcomes'
import { currentLearner } from '@/lib/server/learner/learner'
import { reviewView } from '@/lib/server/study/review'

export const GET = handled('/api/me/review', async () =>
  privateJson((await reviewView(await currentLearner())) satisfies z.infer<typeof Review>),
)
