import { Prisma } from '../../../prisma/generated/sqlite/client'
import type { LearnerId, SittingId } from '../../model/ids'
import type { Transaction } from '../database/transact'

const FIRST = ['firstResponseId', 'firstVerdict', 'firstAt']
const LAST = [
  'lastResponseId',
  'lastVerdict',
  'lastAt',
  'lastVersionId',
  'lastOptions',
  'lastConfidence',
  'lastElapsedMs',
]

/** Of two histories of one item, the one that is there and the one that is added, which values the sum takes over. */
const takeOver = (columns: readonly string[], isTheirs: string) =>
  columns.map((column) => `"${column}" = CASE WHEN ${isTheirs} THEN excluded."${column}" ELSE h."${column}" END`)

const MERGE = Prisma.raw(
  [
    '"answered" = h."answered" + excluded."answered"',
    '"right" = h."right" + excluded."right"',
    ...takeOver(FIRST, 'excluded."firstResponseId" < h."firstResponseId"'),
    ...takeOver(LAST, 'excluded."lastResponseId" > h."lastResponseId"'),
  ].join(', '),
)
const COLUMNS = Prisma.raw(['answered', 'right', ...FIRST, ...LAST].map((column) => `"${column}"`).join(', '))

/**
 * Adds responses to the histories of their items. Of those that `which` names, the ones are taken that count: the
 * current one of each item and sitting, none that was undone, and none of an open exam. The caller sees to it that none was added before.
 *
 * A history is a sum: the order of adding does not matter, and adding all of a learner's responses at once gives the
 * same row as adding them one by one. Rows are locked in the order of their keys, whoever adds.
 * @param which  a condition on `r`, the response
 */
async function addResponses(tx: Transaction, which: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ItemHistory" AS h ("learnerId", "itemId", "generation", ${COLUMNS})
    SELECT
      c."learnerId", c."itemId", c."generation", c."answered", c."right",
      f."id", f."verdict", f."at",
      l."id", l."verdict", l."at", l."versionId", l."options", l."confidence", l."elapsedMs"
    FROM (
      SELECT
        r."learnerId", r."itemId", v."generation", count(*) AS "answered",
        count(CASE WHEN r."verdict" = 'right' THEN 1 END) AS "right", min(r."id") AS "firstId", max(r."id") AS "lastId"
      FROM "ItemResponse" r
      JOIN "Sitting" s ON s."id" = r."sittingId"
      JOIN "ItemVersion" v ON v."itemId" = r."itemId" AND v."id" = r."versionId"
      WHERE ${which} AND NOT (s."kind" = 'exam' AND s."state" = 'open')
        AND NOT EXISTS (SELECT 1 FROM "UndoneResponse" u WHERE u."responseId" = r."id")
        AND NOT EXISTS (
          SELECT 1 FROM "ItemResponse" o
          WHERE o."sittingId" = r."sittingId" AND o."itemId" = r."itemId" AND o."seq" > r."seq"
            AND NOT EXISTS (SELECT 1 FROM "UndoneResponse" u WHERE u."responseId" = o."id")
        )
      GROUP BY r."learnerId", r."itemId", v."generation"
    ) c
    JOIN "ItemResponse" f ON f."id" = c."firstId"
    JOIN "ItemResponse" l ON l."id" = c."lastId"
    WHERE true
    ORDER BY 1, 2, 3
    ON CONFLICT ("learnerId", "itemId", "generation") DO UPDATE SET ${MERGE}`
}

/** Adds responses that were just stored. Those to an open exam wait for its finish. */
export async function addNewResponses(tx: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await addResponses(tx, Prisma.sql`r."id" IN (${Prisma.join([...ids])})`)
}

/** Adds the answers of an exam that was just finished. */
export async function addExam(tx: Transaction, exam: SittingId): Promise<void> {
  await addResponses(tx, Prisma.sql`r."sittingId" = ${exam}`)
}

/** Makes the history of one item anew, from all responses of the learner to it: one of them counts no longer. */
export async function rebuildHistory(tx: Transaction, learner: LearnerId, item: string): Promise<void> {
  await tx.itemHistory.deleteMany({ where: { learnerId: learner, itemId: item } })
  await addResponses(tx, Prisma.sql`r."learnerId" = ${learner} AND r."itemId" = ${item}`)
}

/** Makes a learner's histories anew from all responses. */
export async function rebuildHistories(tx: Transaction, learner: LearnerId): Promise<void> {
  await tx.itemHistory.deleteMany({ where: { learnerId: learner } })
  await addResponses(tx, Prisma.sql`r."learnerId" = ${learner}`)
}
