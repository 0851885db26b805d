import { setTimeout } from 'node:timers/promises'
import { Prisma } from '../../../prisma/generated/sqlite/client'
import type { Instant, LearnerId } from '../../model/ids'
import type { Locks, Transact, Transaction } from '../database/transact'
import type { Swept } from './upkeep'

/** Other learners' answers wait during a step, so steps are small. */
const SITTINGS_AT_ONCE = 50
const PAUSE_MS = 100

/** @param before  sittings begun after this instant are left alone */
export async function sweep(transact: Transact, before: Instant): Promise<Swept> {
  const swept: Swept = { sittings: 0, learners: 0, versions: 0 }
  for (;;) {
    const step = await transact(async (tx, locks) =>
      (await locks.sweep(tx)) ? sweepSittings(tx, locks, before) : null,
    )
    if (step === null) return swept
    swept.sittings += step.sittings
    swept.learners += step.learners
    if (step.isLast) break
    await setTimeout(PAUSE_MS)
  }
  swept.versions = await transact(async (tx, locks) => ((await locks.sweep(tx)) ? sweepVersions(tx) : 0))
  return swept
}

interface Step extends Omit<Swept, 'versions'> {
  isLast: boolean
}

/**
 * Sittings are looked for without locks, and looked at again when their learners are locked: an answer, a flag or a plan
 * that was stored in between must stay.
 */
async function sweepSittings(tx: Transaction, locks: Locks, before: Instant): Promise<Step> {
  const idle = isIdle(new Date(before))
  const rows = await tx.$queryRaw<{ id: string; learnerId: LearnerId }[]>`
    SELECT s."id", s."learnerId" FROM "Sitting" s WHERE ${idle} ORDER BY s."startedAt" LIMIT ${SITTINGS_AT_ONCE}`
  if (rows.length === 0) return { sittings: 0, learners: 0, isLast: true }
  const learners = [...new Set(rows.map(({ learnerId }) => learnerId))]
  await locks.learners(tx, learners)
  const ids = Prisma.join(rows.map(({ id }) => id))
  const sittings = await tx.$executeRaw`DELETE FROM "Sitting" AS s WHERE s."id" IN (${ids}) AND ${idle}`
  const isEmpty = {
    sittings: { none: {} },
    plan: { is: null },
    settings: { none: {} },
    suspended: { none: {} },
    memos: { none: {} },
    reports: { none: {} },
  }
  const { count } = await tx.learner.deleteMany({ where: { id: { in: learners }, ...isEmpty } })
  return { sittings, learners: count, isLast: rows.length < SITTINGS_AT_ONCE }
}

/** Repeats the condition of the partial index literally; otherwise the database would not use the index. */
const isIdle = (cutoff: Date) => Prisma.sql`
  s."answeredCount" = 0 AND s."startedAt" < ${cutoff} AND s."state" = 'open'
  AND (s."deadline" IS NULL OR s."deadline" < ${cutoff})
  AND NOT EXISTS (SELECT 1 FROM "SittingItem" i WHERE i."sittingId" = s."id" AND i."flagTurn" IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM "ItemResponse" r WHERE r."sittingId" = s."id")`

/** One step is enough: there are only as many versions as authors wrote. */
function sweepVersions(tx: Transaction): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM "ItemVersion" WHERE NOT EXISTS (
      SELECT 1 FROM "SittingItem" i WHERE i."itemId" = "ItemVersion"."itemId" AND i."versionId" = "ItemVersion"."id"
    ) AND NOT EXISTS (
      SELECT 1 FROM "Regrade" g WHERE g."itemId" = "ItemVersion"."itemId" AND g."versionId" = "ItemVersion"."id"
    )`
}
