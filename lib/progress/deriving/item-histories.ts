import { Prisma } from '../../../prisma/generated/sqlite/client'
import type { LearnerId, SittingId } from '../../model/ids'
import type { Transaction } from '../database/transact'
import { countedVerdict } from './counted-verdict'

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

/** Assignments that take columns from the added history if the condition holds, and otherwise from the stored one. */
const takeIf = (condition: string, columns: readonly string[]) =>
  columns.map((column) => `"${column}" = CASE WHEN ${condition} THEN excluded."${column}" ELSE h."${column}" END`)

const MERGE = Prisma.raw(
  [
    '"answered" = h."answered" + excluded."answered"',
    '"right" = h."right" + excluded."right"',
    ...takeIf('excluded."firstResponseId" < h."firstResponseId"', FIRST),
    ...takeIf('excluded."lastResponseId" > h."lastResponseId"', LAST),
  ].join(', '),
)
const COLUMNS = Prisma.raw(['answered', 'right', ...FIRST, ...LAST].map((column) => `"${column}"`).join(', '))

/**
 * Whether a response counts, as a condition on `r`, the response, and `s`, its sitting: it is the current one for its
 * item and sitting, not undone, does not take an answer back, and is not in an open exam.
 */
export const isCounted = Prisma.raw(`r."options" <> '[]' AND NOT (s."kind" = 'exam' AND s."state" = 'open')
  AND NOT EXISTS (SELECT 1 FROM "UndoneResponse" u WHERE u."responseId" = r."id")
  AND NOT EXISTS (
    SELECT 1 FROM "ItemResponse" o
    WHERE o."sittingId" = r."sittingId" AND o."itemId" = r."itemId" AND o."seq" > r."seq"
      AND NOT EXISTS (SELECT 1 FROM "UndoneResponse" u WHERE u."responseId" = o."id")
  )`)

/**
 * Adds the responses that count to the histories of their items. The caller must not add a response twice.

 *
 * A history is a sum, so the order of adding does not matter: adding all of a learner's responses at once gives the
 * same row as adding them one by one. Rows are always locked in the order of their primary keys.
 * @param condition  on `r`, the response
 */
async function addResponses(tx: Transaction, condition: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ItemHistory" AS h ("learnerId", "itemId", "generation", ${COLUMNS})
    SELECT
      c."learnerId", c."itemId", c."generation", c."answered", c."right",
      f."id", ${countedVerdict('f')}, f."at",
      l."id", ${countedVerdict('l')}, l."at", l."versionId", l."options", l."confidence", l."elapsedMs"
    FROM (
      SELECT
        r."learnerId", r."itemId", v."generation", count(*) AS "answered",
        count(CASE WHEN ${countedVerdict('r')} = 'right' THEN 1 END) AS "right", min(r."id") AS "firstId", max(r."id") AS "lastId"
      FROM "ItemResponse" r
      JOIN "Sitting" s ON s."id" = r."sittingId"
      JOIN "ItemVersion" v ON v."itemId" = r."itemId" AND v."id" = r."versionId"
      WHERE ${condition} AND ${isCounted}
      GROUP BY r."learnerId", r."itemId", v."generation"
    ) c
    JOIN "ItemResponse" f ON f."id" = c."firstId"
    JOIN "ItemResponse" l ON l."id" = c."lastId"
    WHERE true
    ORDER BY 1, 2, 3
    ON CONFLICT ("learnerId", "itemId", "generation") DO UPDATE SET ${MERGE}`
}

/** Adds responses that were just stored. Responses in an open exam are added when it is finished. */
export async function addNewResponses(tx: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await addResponses(tx, Prisma.sql`r."id" IN (${Prisma.join([...ids])})`)
}

/** Adds the responses of an exam that was just finished. */
export async function addExam(tx: Transaction, exam: SittingId): Promise<void> {
  await addResponses(tx, Prisma.sql`r."sittingId" = ${exam}`)
}

/** Recomputes the history of one item from all of the learner's responses, after one was undone or marked again. */
export async function rebuildHistory(tx: Transaction, learner: LearnerId, item: string): Promise<void> {
  await tx.itemHistory.deleteMany({ where: { learnerId: learner, itemId: item } })
  await addResponses(tx, Prisma.sql`r."learnerId" = ${learner} AND r."itemId" = ${item}`)
}

/** Recomputes a learner's histories from all responses. */
export async function rebuildHistories(tx: Transaction, learner: LearnerId): Promise<void> {
  await tx.itemHistory.deleteMany({ where: { learnerId: learner } })
  await addResponses(tx, Prisma.sql`r."learnerId" = ${learner}`)
}
