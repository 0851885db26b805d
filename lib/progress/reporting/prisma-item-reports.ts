import type * as Rows from '../../../prisma/generated/sqlite/client'
import type { PrismaClient } from '../../../prisma/generated/sqlite/client'
import type { ItemReport, ReportAnswer, ReportKind, ReportVerdict } from '../../model/authors/report'
import type { Instant, ItemId, LearnerId, NoteSlug, VersionId } from '../../model/ids'
import { ensureLearner } from '../database/ensure-learner'
import { inPages } from '../database/in-pages'
import type { Transact } from '../database/transact'
import type { ItemReports, ReportOutcome } from './item-reports'

/** The most reports that a learner may have, answered or not. */
const MOST = 500
const ROWS_A_PAGE = 1_000

export class PrismaItemReports implements ItemReports {
  constructor(
    private readonly client: PrismaClient,
    private readonly transact: Transact,
  ) {}

  async report(
    learner: LearnerId,
    { item, version, note, kind, text }: Omit<ItemReport, 'answer' | 'at'>,
    now: Instant,
  ): Promise<ReportOutcome> {
    const name = { learnerId: learner, itemId: item, versionId: version, kind }
    return this.transact(async (tx) => {
      await ensureLearner(tx, learner, now) // of two simultaneous reports the second sees the first
      const where = { learnerId_itemId_versionId_kind: name }
      const stored = await tx.itemReport.findUnique({ where })
      if (stored !== null && stored.verdict !== null) return { kind: 'answered', report: toReport(stored) }
      if (stored === null && (await tx.itemReport.count({ where: { learnerId: learner } })) >= MOST)
        return { kind: 'too-many', most: MOST }
      const data = { text, at: now }
      const row = await tx.itemReport.upsert({ where, create: { ...name, noteSlug: note, ...data }, update: data })
      return { kind: 'kept', report: toReport(row) }
    })
  }

  async ofLearner(learner: LearnerId): Promise<ItemReport[]> {
    const rows = await this.client.itemReport.findMany({ where: { learnerId: learner }, orderBy: { id: 'desc' } })
    return rows.map(toReport)
  }

  async ofAll(standing: 'waiting' | 'answered'): Promise<ItemReport[]> {
    const verdict = standing === 'waiting' ? null : { not: null }
    const pages = inPages<Rows.ItemReport>(ROWS_A_PAGE, (last, take) => {
      const where = { verdict, id: { gt: last?.id ?? 0 } }
      return this.client.itemReport.findMany({ where, orderBy: { id: 'asc' }, take })
    })
    const reports: ItemReport[] = []
    for await (const rows of pages) reports.push(...rows.map(toReport))
    return reports
  }

  async answer(item: ItemId, { verdict, reason, at }: ReportAnswer): Promise<number> {
    return this.transact(async (tx) => {
      const where = { itemId: item, verdict: null }
      const learners = await tx.itemReport.groupBy({ by: ['learnerId'], where })
      await tx.itemReport.updateMany({ where, data: { verdict, reason, answeredAt: at } })
      return learners.length
    })
  }
}

export function toReport({ itemId, versionId, noteSlug, kind, text, at, ...row }: Rows.ItemReport): ItemReport {
  return {
    item: itemId as ItemId,
    version: versionId as VersionId,
    note: noteSlug as NoteSlug,
    kind: kind as ReportKind,
    text,
    at: at.toISOString(),
    answer:
      row.verdict === null
        ? null
        : { verdict: row.verdict as ReportVerdict, reason: row.reason!, at: row.answeredAt!.toISOString() },
  }
}
