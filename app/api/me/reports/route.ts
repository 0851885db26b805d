import type * as z from 'zod'
import type { OwnReports } from '@/lib/model/api/reports'
import { handled } from '@/lib/server/http/handled'
import { privateJson } from '@/lib/server/http/outcomes'
import { currentLearner } from '@/lib/server/learner/learner'
import { ownReports } from '@/lib/server/reports/reports'

export const GET = handled('/api/me/reports', async () => {
  const learner = await currentLearner()
  const reports = learner === null ? [] : await ownReports(learner)
  return privateJson({ reports } satisfies z.infer<typeof OwnReports>)
})
