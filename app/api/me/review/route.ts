import type * as z from 'zod'
import type { Review } from '@/lib/model/api'
import { handled } from '@/lib/server/handled'
import { currentLearner } from '@/lib/server/learner'
import { own } from '@/lib/server/outcomes'
import { reviewView } from '@/lib/server/review'

export const GET = handled('/api/me/review', async () =>
  own((await reviewView(await currentLearner())) satisfies z.infer<typeof Review>),
)
