import type * as z from 'zod'
import type * as Rows from '../../../prisma/generated/sqlite/client'
import type { PrismaClient } from '../../../prisma/generated/sqlite/client'
import type { LearnerExport } from '../../model/api/learner-export'
import type { Verdict } from '../../model/feedback'
import type { LearnerId } from '../../model/ids'
import { inPages } from '../database/in-pages'
import { toItem, toSitting } from '../database/prisma-rows'
import { yieldToEventLoop } from '../database/yield-to-event-loop'
import { toMemo, toPlan, toSettings, toSuspended } from '../own/own-rows'
import { regradesOf } from '../regrading/marked-responses'
import { toReport } from '../reporting/prisma-item-reports'
import { sittingOrders } from '../sitting-orders'
import type { ExportedResponse, ExportMarks } from './progress-reader'

type Exported = z.infer<typeof LearnerExport>

const { newest } = sittingOrders
const page = { orderBy: newest.orderBy, take: 20 }
const RESPONSES_A_PAGE = 1_000

/**
 * Writes a learner's history as the JSON of a `LearnerExport`. Only one page is in memory at a time, and no transaction
 * is open. The newest sittings are read before the first piece: a failing database is noticed before anything is sent,
 * and sittings begun meanwhile appear in neither list.
 */
export async function* exportJson(
  client: PrismaClient,
  learner: LearnerId,
  marks: ExportMarks,
): AsyncGenerator<string> {
  const newest = await client.sitting.findMany({ ...page, where: { learnerId: learner } })
  yield `{"learner":${JSON.stringify(learner)},"sittings":[`
  yield* elements(sittings(client, newest))
  yield '],"responses":['
  yield* elements(responses(client, newest, marks))
  yield ']'
  yield* ownRecords(client, learner, marks)
  yield '}'
}

/** Plan, settings, suspended notes, memos and reports: at most as many rows as there are notes and items, or as are allowed. */
async function* ownRecords(client: PrismaClient, learner: LearnerId, marks: ExportMarks): AsyncGenerator<string> {
  const where = { learnerId: learner }
  const plan = await client.plan.findUnique({ where })
  yield `,"plan":${JSON.stringify(plan && toPlan(plan))}`
  const settings = await client.learnerSetting.findMany({ where })
  yield `,"settings":${JSON.stringify(toSettings(settings))}`
  const suspended = await client.suspendedNote.findMany({ where })
  yield `,"suspended":${JSON.stringify(suspended.map(toSuspended))}`
  const memos = await client.itemMemo.findMany({ where })
  yield `,"memos":${JSON.stringify(memos.map(toMemo))}`
  const reports = await client.itemReport.findMany({ where })
  yield `,"reports":${JSON.stringify(await marks.reports(reports.map(toReport)))}`
}

/** Writes the elements of a JSON array, without the brackets. */
async function* elements(pages: AsyncIterable<object[]>): AsyncGenerator<string> {
  let separator = ''
  for await (const found of pages) {
    await yieldToEventLoop()
    if (found.length === 0) continue
    yield separator + found.map((element) => JSON.stringify(element)).join(',')
    separator = ','
  }
}

async function* sittings(client: PrismaClient, newest: Rows.Sitting[]): AsyncGenerator<Exported['sittings']> {
  for await (const found of pagesFrom(newest, client)) {
    const sittingId = { in: found.map(({ id }) => id) }
    const items = await client.sittingItem.findMany({ where: { sittingId }, orderBy: { position: 'asc' } })
    yield found.map((row) => {
      const { id, kind, state, deadline } = toSitting(row)
      const own = items.filter((item) => item.sittingId === id).map((item) => toItem(item).item)
      return { id, kind, state, deadline, items: own }
    })
  }
}

async function* responses(
  client: PrismaClient,
  newest: Rows.Sitting[],
  marks: ExportMarks,
): AsyncGenerator<ExportedResponse[]> {
  for await (const found of pagesFrom(newest, client)) {
    const sittingId = { in: found.map(({ id }) => id) }
    const pages = inPages<ResponseRow>(RESPONSES_A_PAGE, (last, take) =>
      client.itemResponse.findMany({
        where: { sittingId, id: { gt: last?.id ?? 0 } },
        orderBy: { id: 'asc' },
        take,
        include: { undone: true },
      }),
    )
    for await (const rows of pages) {
      const regrades = await regradesOf(
        client,
        rows.map(({ id }) => id),
      )
      yield marks.responses(rows.map((row) => toExportedResponse(row, regrades(row.id))))
    }
  }
}

type ResponseRow = Rows.ItemResponse & { undone: object | null }

/** Only the documented fields (docs/api.md). */
function toExportedResponse(row: ResponseRow, regrades: readonly Rows.Regrade[]): ExportedResponse {
  const options = JSON.parse(row.options)
  return {
    sitting: row.sittingId,
    item: row.itemId,
    version: row.versionId,
    seq: row.seq,
    options,
    confidence: row.confidence as ExportedResponse['confidence'],
    elapsedMs: row.elapsedMs,
    at: row.at.toISOString(),
    verdict: options.length === 0 ? null : (row.verdict as Verdict),
    regrades: regrades.map(({ verdict, at }) => ({ verdict: verdict as Verdict, at: at.toISOString() })),
    undone: row.undone !== null,
  }
}

/** The page of newest sittings and all older pages. */
async function* pagesFrom(first: Rows.Sitting[], client: PrismaClient): AsyncGenerator<Rows.Sitting[]> {
  for (let sittings = first; sittings.length > 0; ) {
    yield sittings
    const last = sittings.at(-1)!
    sittings = await client.sitting.findMany({ ...page, where: { learnerId: last.learnerId, ...newest.behind(last) } })
  }
}
