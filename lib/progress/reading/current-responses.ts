import type { PrismaClient } from '../../../prisma/generated/sqlite/client'
import type { SittingId } from '../../model/ids'
import type { ScoredResponse } from '../../model/key'
import { markedResponses } from '../regrading/marked-responses'

/** The response that counts for each item of a sitting: the one with the highest seq that was not undone. */
export async function currentResponses(client: PrismaClient, sitting: SittingId): Promise<ScoredResponse[]> {
  const current = await client.$queryRaw<{ id: number | null }[]>`
    SELECT (
      SELECT r."id" FROM "ItemResponse" r
      WHERE r."sittingId" = i."sittingId" AND r."itemId" = i."itemId"
        AND NOT EXISTS (SELECT 1 FROM "UndoneResponse" u WHERE u."responseId" = r."id")
      ORDER BY r."seq" DESC LIMIT 1
    ) AS "id"
    FROM "SittingItem" i WHERE i."sittingId" = ${sitting}`
  const ids = current.flatMap(({ id }) => (id === null ? [] : [Number(id)]))
  const rows = await client.itemResponse.findMany({
    where: { id: { in: ids } },
    orderBy: { id: 'asc' },
  })
  return markedResponses(client, rows)
}
