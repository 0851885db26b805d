import type { Prisma, PrismaClient } from '../../../prisma/generated/sqlite/client'
import type { Instant, ItemId, LearnerId, NoteSlug, SittingId } from '../../model/ids'
import type { ScoredResponse } from '../../model/key'
import type { SittingKind } from '../../model/study/sitting'
import { inPages } from '../database/in-pages'
import { toItem, toItemHistory, toSitting, toSummary, toVersion } from '../database/prisma-rows'
import { markedResponses } from '../regrading/marked-responses'
import { sittingOrders } from '../sitting-orders'
import type { SittingDetail, SittingSummary } from '../sittings'
import { currentResponses } from './current-responses'
import { exportJson } from './export-json'
import { metItems } from './met-items'
import type {
  ExportMarks,
  ItemHistory,
  LastAnswer,
  Place,
  ProgressReader,
  ResponseFilter,
  SittingPage,
  SittingRange,
} from './progress-reader'

const { newest } = sittingOrders

/** Each item's version is looked up by two parameters, and SQLite takes 999. */
const ITEMS_AT_ONCE = 400

type AskedItem = Prisma.SittingItemGetPayload<{ include: { version: true } }>

export class PrismaReader implements ProgressReader {
  constructor(private readonly client: PrismaClient) {}

  async sitting(learner: LearnerId, id: SittingId): Promise<SittingDetail | null> {
    const row = await this.client.sitting.findFirst({ where: { id, learnerId: learner } })
    const asked = row === null ? [] : await this.itemsOf(id)
    if (row === null || asked.length === 0) return null // erased before the items were read
    const items = new Set(asked.map(({ itemId }) => itemId))
    const responses = (await currentResponses(this.client, id)).filter(({ item }) => items.has(item))
    const versions = asked.map(({ version }) => toVersion(version))
    return { ...toSitting(row), items: asked.map(toItem), versions, responses }
  }

  private async itemsOf(sitting: SittingId): Promise<AskedItem[]> {
    const all: AskedItem[] = []
    const pages = inPages<AskedItem>(ITEMS_AT_ONCE, (last, take) =>
      this.client.sittingItem.findMany({
        where: { sittingId: sitting, position: { gt: last?.position ?? -1 } },
        orderBy: { position: 'asc' },
        take,
        include: { version: true },
      }),
    )
    for await (const items of pages) all.push(...items)
    return all
  }

  async latestOfNote(learner: LearnerId, note: NoteSlug): Promise<SittingDetail | null> {
    const latest = await this.client.sitting.findFirst({
      where: { learnerId: learner, note },
      orderBy: { startedAt: 'desc' },
      select: { id: true },
    })
    return latest && this.sitting(learner, latest.id as SittingId)
  }

  async unfinishedSittings(learner: LearnerId, limit: number): Promise<SittingSummary[]> {
    const rows = await this.client.sitting.findMany({
      where: { learnerId: learner, unfinished: true },
      orderBy: { startedAt: 'desc' },
      take: limit,
    })
    return rows.map(toSummary)
  }

  async unfinishedReview(learner: LearnerId): Promise<SittingSummary | null> {
    const row = await this.client.sitting.findFirst({
      where: { learnerId: learner, unfinished: true, kind: 'review' },
      orderBy: { startedAt: 'desc' },
    })
    return row && toSummary(row)
  }

  async sittings(
    learner: LearnerId,
    { after, limit, kind, unfinished, order = 'newest' }: SittingRange,
  ): Promise<SittingPage> {
    const { orderBy, where, behind } = sittingOrders[order]
    const last =
      after === null ? null : await this.client.sitting.findFirst({ where: { id: after, learnerId: learner } })
    if (after !== null && last === null) return { sittings: [], next: null }
    const rows = await this.client.sitting.findMany({
      where: {
        learnerId: learner,
        AND: [where, last === null ? {} : behind(last)],
        ...(kind && { kind }),
        ...(unfinished !== undefined && { unfinished }),
      },
      orderBy,
      take: limit + 1,
    })
    const sittings = rows.slice(0, limit).map(toSummary)
    return { sittings, next: rows.length > limit ? sittings.at(-1)!.id : null }
  }

  async sittingCounts(learner: LearnerId): Promise<Record<SittingKind, number>> {
    const where = { learnerId: learner }
    const rows = await this.client.sitting.groupBy({ by: ['kind'], where, _count: true })
    return { practice: 0, exam: 0, review: 0, ...Object.fromEntries(rows.map(({ kind, _count }) => [kind, _count])) }
  }

  async timesSpent(learner: LearnerId, sittings: readonly SittingId[]): Promise<Map<SittingId, number>> {
    const where = { learnerId: learner, sittingId: { in: [...sittings] }, undone: null }
    const rows = await this.client.itemResponse.groupBy({ by: ['sittingId'], where, _sum: { elapsedMs: true } })
    return new Map(
      rows.flatMap(({ sittingId, _sum }) =>
        _sum.elapsedMs === null ? [] : [[sittingId as SittingId, Number(_sum.elapsedMs)] as const],
      ),
    )
  }

  async responses(learner: LearnerId, { sitting, items }: ResponseFilter): Promise<ScoredResponse[]> {
    const rows = await this.client.itemResponse.findMany({
      where: { learnerId: learner, sittingId: sitting, ...(items !== undefined && { itemId: { in: items } }) },
      orderBy: { id: 'asc' },
    })
    return markedResponses(this.client, rows)
  }

  unfinishedCount(learner: LearnerId): Promise<number> {
    return this.client.sitting.count({ where: { learnerId: learner, unfinished: true } })
  }

  unansweredCount(learner: LearnerId, since: Instant): Promise<number> {
    const begun = { unfinished: true, startedAt: { gte: since } }
    return this.client.sitting.count({ where: { learnerId: learner, ...begun, answeredCount: 0 } })
  }

  async isKnown(learner: LearnerId): Promise<boolean> {
    return (await this.client.learner.count({ where: { id: learner } })) > 0
  }

  async lastAnswer(learner: LearnerId): Promise<LastAnswer | null> {
    const row = await this.client.itemResponse.findFirst({
      where: { learnerId: learner },
      orderBy: { id: 'desc' },
      select: { sittingId: true, itemId: true, undone: { select: { responseId: true } } },
    })
    const sitting =
      row && (await this.client.sitting.findUnique({ where: { id: row.sittingId }, select: { kind: true } }))
    return (
      sitting && {
        sitting: row.sittingId as SittingId,
        item: row.itemId as ItemId,
        kind: sitting.kind as SittingKind,
        isUndone: row.undone !== null,
      }
    )
  }

  async recentItems(learner: LearnerId, sittings: number): Promise<Map<ItemId, number>> {
    const recent = await this.client.sitting.findMany({
      where: { learnerId: learner },
      orderBy: newest.orderBy,
      take: sittings,
      select: { items: { select: { itemId: true } } },
    })
    // Reversed, because later entries replace earlier ones in a map: the newest sitting must come last.
    return new Map(
      recent.flatMap(({ items }, i) => items.map(({ itemId }) => [itemId as ItemId, i + 1] as const)).reverse(),
    )
  }

  metItems(learner: LearnerId, items: readonly ItemId[]): Promise<Set<ItemId>> {
    return metItems(this.client, learner, items)
  }

  async itemHistories(learner: LearnerId): Promise<ItemHistory[]> {
    const rows = await this.client.itemHistory.findMany({ where: { learnerId: learner } })
    return rows.map(toItemHistory)
  }

  async starredItems(learner: LearnerId): Promise<ItemId[]> {
    const rows = await this.client.itemStar.findMany({ where: { learnerId: learner, starred: true } })
    return rows.map(({ itemId }) => itemId as ItemId)
  }

  exportJson(learner: LearnerId, marks: ExportMarks): AsyncGenerator<string> {
    return exportJson(this.client, learner, marks)
  }

  async openExamPlaces(learner: LearnerId): Promise<Place[]> {
    return this.placesIn({ learnerId: learner, kind: 'exam', state: 'open' })
  }

  async places(learner: LearnerId, sittings: readonly SittingId[]): Promise<Place[]> {
    return this.placesIn({ learnerId: learner, id: { in: [...sittings] } })
  }

  private async placesIn(sitting: Prisma.SittingWhereInput): Promise<Place[]> {
    const rows = await this.client.sittingItem.findMany({
      where: { sitting },
      select: { sittingId: true, itemId: true },
    })
    return rows.map(({ sittingId, itemId }) => ({ sitting: sittingId as SittingId, item: itemId as ItemId }))
  }
}
