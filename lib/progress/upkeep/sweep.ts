import { setTimeout } from 'node:timers/promises'
import type { Instant } from '../../model/ids'
import type { Transact, Transaction } from '../database/transact'
import type { Swept } from './upkeep'

/** Other learners' answers wait during a step, so steps are small. */
const SITTINGS_AT_ONCE = 50
const PAUSE_MS = 100

/** @param before  sittings begun after this instant are left alone */
export async function sweep(transact: Transact, before: Instant): Promise<Swept> {
  const swept: Swept = { sittings: 0, learners: 0, versions: 0 }
  for (;;) {
    const step = await transact(async (tx, locks) => ((await locks.sweep(tx)) ? sweepSittings(tx, before) : null))
    if (step === null) return swept
    swept.sittings += step.sittings
    swept.learners += step.learners
    if (step.sittings < SITTINGS_AT_ONCE) break
    await setTimeout(PAUSE_MS)
  }
  swept.versions = await transact(async (tx, locks) => ((await locks.sweep(tx)) ? sweepVersions(tx) : 0))
  return swept
}

/** The condition of the partial index is repeated literally; otherwise the database would not use the index. */
async function sweepSittings(tx: Transaction, before: Instant): Promise<Omit<Swept, 'versions'>> {
  const cutoff = new Date(before)
  const rows = await tx.$queryRaw<{ id: string; learnerId: string }[]>`
    SELECT s."id", s."learnerId" FROM "Sitting" s
    WHERE s."answeredCount" = 0 AND s."startedAt" < ${cutoff} AND s."state" = 'open'
      AND (s."deadline" IS NULL OR s."deadline" < ${cutoff})
      AND NOT EXISTS (SELECT 1 FROM "SittingItem" i WHERE i."sittingId" = s."id" AND i."flagTurn" IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM "ItemResponse" r WHERE r."sittingId" = s."id")
    ORDER BY s."startedAt" LIMIT ${SITTINGS_AT_ONCE}`
  if (rows.length === 0) return { sittings: 0, learners: 0 }
  const idle = { id: { in: rows.map(({ id }) => id) }, answeredCount: 0 }
  const { count: sittings } = await tx.sitting.deleteMany({ where: idle })
  const learners = [...new Set(rows.map(({ learnerId }) => learnerId))]
  const isEmpty = {
    sittings: { none: {} },
    plan: { is: null },
    settings: { none: {} },
    suspended: { none: {} },
    memos: { none: {} },
    reports: { none: {} },
  }
  const { count } = await tx.learner.deleteMany({ where: { id: { in: learners }, ...isEmpty } })
  return { sittings, learners: count }
}

/** One step is enough: there are only as many versions as authors wrote. */
function sweepVersions(tx: Transaction): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM "ItemVersion" WHERE NOT EXISTS (
      SELECT 1 FROM "SittingItem" i WHERE i."itemId" = "ItemVersion"."itemId" AND i."versionId" = "ItemVersion"."id"
    ) AND NOT EXISTS (
      SELECT 1 FROM "Regrade" g WHERE g."itemId" = "ItemVersion"."itemId" AND g."versionId" = "ItemVersion"."id"
    )`
}
