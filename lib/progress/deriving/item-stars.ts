import type { ItemId, LearnerId, SittingId } from '../../model/ids'
import type { Transaction } from '../database/transact'

/**
 * Sets the flag of an item in a sitting, and with it the learner's star on the item. An item may have a different flag
 * in each of its sittings; the star follows the flag that was changed last. Turns, not times, tell which one that is.
 */
export async function setFlag(
  tx: Transaction,
  learner: LearnerId,
  place: { sittingId: SittingId; itemId: ItemId },
  flagged: boolean,
): Promise<void> {
  const name = { learnerId: learner, itemId: place.itemId }
  const { turn } = await tx.itemStar.upsert({
    where: { learnerId_itemId: name },
    create: { ...name, starred: flagged, turn: 1 },
    update: { starred: flagged, turn: { increment: 1 } },
  })
  await tx.sittingItem.update({ where: { sittingId_itemId: place }, data: { flagged, flagTurn: turn } })
}

/** Recomputes a learner's stars from all flags. */
export async function rebuildStars(tx: Transaction, learner: LearnerId): Promise<void> {
  await tx.itemStar.deleteMany({ where: { learnerId: learner } })
  await tx.$executeRaw`
    INSERT INTO "ItemStar" ("learnerId", "itemId", "starred", "turn")
    SELECT "learnerId", "itemId", "flagged", "flagTurn" FROM (
      SELECT s."learnerId", i."itemId", i."flagged", i."flagTurn",
        row_number() OVER (PARTITION BY i."itemId" ORDER BY i."flagTurn" DESC) AS "nth"
      FROM "SittingItem" i JOIN "Sitting" s ON s."id" = i."sittingId"
      WHERE s."learnerId" = ${learner} AND i."flagTurn" IS NOT NULL
    ) t WHERE "nth" = 1`
}
