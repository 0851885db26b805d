import { Within } from '@/lib/model/api/pools'
import type { Within as Bounds } from '@/lib/model/pool'
import { handled } from '@/lib/server/http/handled'
import { privateJson } from '@/lib/server/http/outcomes'
import { currentLearner } from '@/lib/server/learner/learner'
import { problem } from '@/lib/server/process/problem'
import { poolCounts } from '@/lib/server/study/pools'

export const GET = handled('/api/me/pools', async (request: Request) => {
  const { searchParams } = new URL(request.url)
  const within = Within.safeParse({ tags: searchParams.getAll('tag'), notes: searchParams.getAll('note') })
  if (!within.success) return problem(400, 'The address does not fit', { faults: faultsOf(within.error.issues) })
  return privateJson(await poolCounts(await currentLearner(), within.data as Partial<Bounds>))
})

const faultsOf = (issues: readonly { path: PropertyKey[]; message: string }[]) =>
  issues.map(({ path, message }) => ({ path: path.join('.'), message }))
