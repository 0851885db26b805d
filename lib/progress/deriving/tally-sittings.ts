import { Prisma } from '../../../prisma/generated/sqlite/client'
import type { SittingId } from '../../model/ids'
import type { Transaction } from '../database/transact'

/**
 * Writes what lists say of these sittings: how many items they have, how many of them were answered and how many right,
 * and whether something is left to do. Counted anew from the responses, of each item the current one: the one of the
 * highest seq, which outside an exam is the only one that was not undone. So it may be done at any time, and again. Its cost is that of the
 * sittings' items, however many responses they have.
 */
export async function tallySittings(tx: Transaction, sittings: readonly SittingId[]): Promise<void> {
  if (sittings.length === 0) return
  await tx.$executeRaw`
    UPDATE "Sitting" SET ("itemCount", "answeredCount", "rightCount", "unfinished") = (
      SELECT
        count(*),
        count(p."verdict"),
        CASE WHEN "Sitting"."kind" = 'exam' AND "Sitting"."state" = 'open' THEN NULL
          ELSE count(CASE WHEN p."verdict" = 'right' THEN 1 END) END,
        "Sitting"."state" = 'open' AND ("Sitting"."kind" = 'exam' OR count(p."verdict") < count(*))
      FROM (
        SELECT (
          SELECT r."verdict" FROM "ItemResponse" r
          WHERE r."sittingId" = i."sittingId" AND r."itemId" = i."itemId"
            AND NOT EXISTS (SELECT 1 FROM "UndoneResponse" u WHERE u."responseId" = r."id")
          ORDER BY r."seq" DESC LIMIT 1
        ) AS "verdict"
        FROM "SittingItem" i WHERE i."sittingId" = "Sitting"."id"
      ) p
    )
    WHERE "id" IN (${Prisma.join([...sittings])})`
}
