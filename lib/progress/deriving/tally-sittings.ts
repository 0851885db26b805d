import { Prisma } from '../../../prisma/generated/sqlite/client'
import type { SittingId } from '../../model/ids'
import type { Transaction } from '../database/transact'
import { countedVerdict } from './counted-verdict'

/**
 * Updates the columns of sittings that lists show: the number of items, of answered and of right ones, whether the
 * sitting is unfinished, and if not, the share of right ones. Counts the current response of each item: the one with
 * the highest seq that was not undone. A response without options takes the answer back. May be repeated at any time.
 * The cost depends on the number of items, not of responses.
 */
export async function tallySittings(tx: Transaction, sittings: readonly SittingId[]): Promise<void> {
  if (sittings.length === 0) return
  await tx.$executeRaw`
    UPDATE "Sitting" SET ("itemCount", "answeredCount", "rightCount", "unfinished", "share") = (
      SELECT
        count(*),
        count(p."verdict"),
        CASE WHEN "Sitting"."kind" = 'exam' AND "Sitting"."state" = 'open' THEN NULL
          ELSE count(CASE WHEN p."verdict" = 'right' THEN 1 END) END,
        "Sitting"."state" = 'open' AND ("Sitting"."kind" = 'exam' OR count(p."verdict") < count(*)),
        CASE WHEN "Sitting"."state" <> 'open' OR ("Sitting"."kind" <> 'exam' AND count(p."verdict") = count(*))
          THEN 1.0 * count(CASE WHEN p."verdict" = 'right' THEN 1 END) / count(*) END
      FROM (
        SELECT (
          SELECT CASE WHEN r."options" <> '[]' THEN ${countedVerdict('r')} END FROM "ItemResponse" r
          WHERE r."sittingId" = i."sittingId" AND r."itemId" = i."itemId"
            AND NOT EXISTS (SELECT 1 FROM "UndoneResponse" u WHERE u."responseId" = r."id")
          ORDER BY r."seq" DESC LIMIT 1
        ) AS "verdict"
        FROM "SittingItem" i WHERE i."sittingId" = "Sitting"."id"
      ) p
    )
    WHERE "id" IN (${Prisma.join([...sittings])})`
}
