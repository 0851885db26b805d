import { Prisma, type PrismaClient } from '../../../prisma/generated/sqlite/client'
import type { ItemId, LearnerId } from '../../model/ids'

/** An unanswered item has no history, so it is looked for in at most this many finished sittings. */
const MAX_SITTINGS = 200

/** Which of these items the learner has answered, or had in a recent finished sitting. */
export async function metItems(
  client: PrismaClient,
  learner: LearnerId,
  items: readonly ItemId[],
): Promise<Set<ItemId>> {
  const names = Prisma.join([...items])
  const rows = await client.$queryRaw<{ itemId: string }[]>`
    SELECT "itemId" FROM "ItemHistory" WHERE "learnerId" = ${learner} AND "itemId" IN (${names})
    UNION
    SELECT i."itemId" FROM (
      SELECT "id" FROM "Sitting" WHERE "learnerId" = ${learner} AND "state" = 'finished'
      ORDER BY "startedAt" DESC, "id" DESC LIMIT ${MAX_SITTINGS}
    ) t JOIN "SittingItem" i ON i."sittingId" = t."id" AND i."itemId" IN (${names})`
  return new Set(rows.map(({ itemId }) => itemId as ItemId))
}
