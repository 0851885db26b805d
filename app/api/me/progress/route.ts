import type * as z from 'zod'
import type { Progress } from '@/lib/model/api'
import { handled } from '@/lib/server/handled'
import { currentLearner } from '@/lib/server/learner'
import { own } from '@/lib/server/outcomes'
import { progressView } from '@/lib/server/progress'

export const GET = handled('/api/me/progress', async () =>
  own((await progressView(await currentLearner())) satisfies z.infer<typeof Progress>),
)
