import type * as Rows from '../../../prisma/generated/sqlite/client'
import type { LearnerId } from '../../model/ids'
import type { SittingKind } from '../../model/study/sitting'
import { inBatches } from '../database/in-batches'
import { toVersion } from '../database/prisma-rows'
import type { Transaction } from '../database/transact'
import { markedResponses } from '../regrading/marked-responses'
import type { CountedAnswer } from './fold-answer'
import type { NoteNames } from './note-names'

/** How far a learner's answers have been folded. */
export interface Cursor {
  /** All responses outside exams up to this id. */
  responseId: number
  /** All finished exams up to this turn. */
  turn: number
}

export interface Batch {
  /** In the order of the fold. */
  answers: CountedAnswer[]
  /** The position after these answers. */
  cursor: Cursor
  isLast: boolean
}

/** Limits the duration of a transaction. The size of an exam is set by its blueprint. */
const PRACTICES_AT_ONCE = 200
const EXAMS_AT_ONCE = 3

/** One answer of practice or review, or all answers of one exam. In the order they follow the response `after`. */
interface Unit {
  after: number
  turn: number
  responses: number[]
}

/**
 * Reads the next answers after the cursor. The order never changes afterwards: an answer of practice or review is
 * placed at its own id; the answers of an exam are placed together after the response that was the learner's last when
 * the exam was finished. The caller has locked the learner, so no answer with a lower id can still arrive.
 */
export async function nextBatch(tx: Transaction, learner: LearnerId, cursor: Cursor, names: NoteNames): Promise<Batch> {
  const practices = await practicesAfter(tx, learner, cursor.responseId)
  const exams = await examsAfter(tx, learner, cursor.turn)
  const [morePractices, moreExams] = [practices.length === PRACTICES_AT_ONCE, exams.length === EXAMS_AT_ONCE]
  // If one list has more rows, units after its last row may have to come after rows that were not read. Leave them.
  const own = moreExams ? practices.filter(({ after }) => after <= lastOf(exams)) : practices
  const sat = morePractices ? exams.filter(({ after }) => after <= lastOf(practices)) : exams
  const units = [...own, ...sat].sort((a, b) => a.after - b.after || a.turn - b.turn)
  const ids = units.flatMap(({ responses }) => responses)
  const isAll = own.length === practices.length && !morePractices
  return {
    answers: await inBatches(ids, (part) => readAnswers(tx, part, names)),
    cursor: {
      responseId: isAll ? await highestId(tx, learner) : (own.at(-1)?.after ?? cursor.responseId),
      turn: sat.at(-1)?.turn ?? cursor.turn,
    },
    isLast: isAll && !moreExams,
  }
}

const lastOf = (units: readonly Unit[]) => units.at(-1)?.after ?? 0

async function practicesAfter(tx: Transaction, learner: LearnerId, id: number): Promise<Unit[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT r."id" FROM "ItemResponse" r JOIN "Sitting" s ON s."id" = r."sittingId"
    WHERE r."learnerId" = ${learner} AND r."id" > ${id} AND s."kind" <> 'exam'
      AND NOT EXISTS (SELECT 1 FROM "UndoneResponse" u WHERE u."responseId" = r."id")
    ORDER BY r."id" LIMIT ${PRACTICES_AT_ONCE}`
  return rows.map(({ id }) => ({ after: Number(id), turn: 0, responses: [Number(id)] }))
}

async function examsAfter(tx: Transaction, learner: LearnerId, turn: number): Promise<Unit[]> {
  const exams = await tx.sitting.findMany({
    where: { learnerId: learner, foldTurn: { gt: turn } },
    orderBy: { foldTurn: 'asc' },
    take: EXAMS_AT_ONCE,
    select: { id: true, foldAfter: true, foldTurn: true },
  })
  const units: Unit[] = []
  for (const { id, foldAfter, foldTurn } of exams) {
    units.push({ after: foldAfter!, turn: foldTurn!, responses: await currentOf(tx, id) })
  }
  return units
}

/** The ids of the responses that count in an exam, in ascending order. */
async function currentOf(tx: Transaction, exam: string): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number | null }[]>`
    SELECT (
      SELECT CASE WHEN r."options" <> '[]' THEN r."id" END FROM "ItemResponse" r
      WHERE r."sittingId" = i."sittingId" AND r."itemId" = i."itemId" ORDER BY r."seq" DESC LIMIT 1
    ) AS "id"
    FROM "SittingItem" i WHERE i."sittingId" = ${exam}`
  return rows.flatMap(({ id }) => (id === null ? [] : [Number(id)])).sort((a, b) => a - b)
}

async function highestId(tx: Transaction, learner: LearnerId): Promise<number> {
  const last = await tx.itemResponse.findFirst({
    where: { learnerId: learner },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  return last?.id ?? 0
}

/** @param ids  of responses */
async function readAnswers(tx: Transaction, ids: readonly number[], names: NoteNames): Promise<CountedAnswer[]> {
  const found = await tx.itemResponse.findMany({ where: { id: { in: [...ids] } } })
  const rows = new Map(found.map((row) => [row.id, row]))
  const responses = ids.map((id) => rows.get(id)!)
  const sittings = await sittingsOf(tx, responses)
  const versions = await versionsOf(tx, responses)
  const marked = await markedResponses(tx, responses)
  return responses.map((row, i) => {
    const version = versions.get(nameOf(row.itemId, row.versionId))!
    const { options, verdict, confidence, elapsedMs, regraded } = marked[i]!
    const { item } = version
    const { key, misconceptions } = regraded?.key ?? version.key
    return {
      response: row.id,
      note: names.noteOf(item.id) ?? names.now(item.note),
      item: item.id,
      generation: item.generation,
      optionCount: item.options.length,
      choose: item.choose,
      key: { key, misconceptions },
      options,
      verdict,
      confidence,
      elapsedMs,
      at: row.at.getTime(),
      ...sittings.get(row.sittingId)!,
    }
  })
}

async function sittingsOf(tx: Transaction, responses: readonly Rows.ItemResponse[]) {
  const ids = [...new Set(responses.map(({ sittingId }) => sittingId))]
  const rows = await tx.sitting.findMany({
    where: { id: { in: ids } },
    select: { id: true, kind: true, cram: true },
  })
  return new Map(rows.map(({ id, kind, cram }) => [id, { kind: kind as SittingKind, cram }]))
}

async function versionsOf(tx: Transaction, responses: readonly Rows.ItemResponse[]) {
  const itemId = { in: [...new Set(responses.map(({ itemId }) => itemId))] }
  const id = { in: [...new Set(responses.map(({ versionId }) => versionId))] }
  const rows = await tx.itemVersion.findMany({ where: { itemId, id } })
  return new Map(rows.map((row) => [nameOf(row.itemId, row.id), toVersion(row)]))
}

const nameOf = (item: string, version: string) => `${item} ${version}`
