import { Within } from '@/lib/model/api/pools'
import type { Within as Bounds } from '@/lib/model/study/pool'
import { handled } from '@/lib/server/http/handled'
import { privateJson } from '@/lib/server/http/outcomes'
import { readLists } from '@/lib/server/http/read-body'
import { currentLearner } from '@/lib/server/learner/learner'
import { poolCounts } from '@/lib/server/study/pools'

export const GET = handled('/api/me/pools', async (request: Request) => {
  const within = readLists(request, Within, { tags: 'tag', notes: 'note' })
  if (!within.ok) return within.refusal
  return privateJson(await poolCounts(await currentLearner(), within.data as Partial<Bounds>))
})
