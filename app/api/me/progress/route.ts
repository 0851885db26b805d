import type * as z from 'zod'
import type { Progress } from '@/lib/model/api/progress'
import { handled } from '@/lib/server/http/handled'
import { privateJson } from '@/lib/server/http/outcomes'
import { currentLearner } from '@/lib/server/learner/learner'
import { progressView } from '@/lib/server/study/progress'

export const GET = handled('/api/me/progress', async () =>
  privateJson((await progressView(await currentLearner())) satisfies z.infer<typeof Progress>),
)
