import type { Prisma, PrismaClient } from '../../../prisma/generated/sqlite/client'
import type { ItemId, LearnerId, SittingId } from '../../model/ids'
import type { ScoredResponse, SittingSource } from '../../model/sitting'
import { toItem, toResponse, toSitting, toVersion } from '../database/prisma-rows'
import type { SittingDetail, SittingSummary } from '../sittings'
import { exportHistory } from './export-history'
import type { LearnerExport, ProgressReader, ResponseFilter, SittingPage } from './progress-reader'
import { summariseSitting } from './summarise-sitting'

const byPosition = { orderBy: { position: 'asc' } } as const
const newestFirst: Prisma.SittingOrderByWithRelationInput[] = [{ startedAt: 'desc' }, { id: 'desc' }]

export class PrismaReader implements ProgressReader {
  readonly #client: PrismaClient

  constructor(client: PrismaClient) {
    this.#client = client
  }

  async sitting(learner: LearnerId, id: SittingId): Promise<SittingDetail | null> {
    const row = await this.#client.sitting.findFirst({
      where: { id, learnerId: learner },
      include: { items: { ...byPosition, include: { version: true } } },
    })
    if (row === null) return null
    const responses = await this.responses(learner, { sitting: id })
    const versions = row.items.map(({ version }) => toVersion(version))
    return { ...toSitting(row), items: row.items.map(toItem), versions, responses }
  }

  async latestSitting(learner: LearnerId, source: SittingSource): Promise<SittingDetail | null> {
    const latest = await this.#client.sitting.findFirst({
      where: { learnerId: learner, source: JSON.stringify(source) },
      orderBy: newestFirst,
      select: { id: true },
    })
    return latest && this.sitting(learner, latest.id as SittingId)
  }

  async openSittings(learner: LearnerId, limit: number): Promise<SittingSummary[]> {
    return this.#summaries({ where: { learnerId: learner, state: 'open' }, take: limit })
  }

  async sittings(
    learner: LearnerId,
    { after, limit }: { after: SittingId | null; limit: number },
  ): Promise<SittingPage> {
    const last =
      after === null ? null : await this.#client.sitting.findFirst({ where: { id: after, learnerId: learner } })
    if (after !== null && last === null) return { sittings: [], next: null }
    const older = last && [{ startedAt: { lt: last.startedAt } }, { startedAt: last.startedAt, id: { lt: last.id } }]
    const found = await this.#summaries({ where: { learnerId: learner, ...(older && { OR: older }) }, take: limit + 1 })
    const sittings = found.slice(0, limit)
    return { sittings, next: found.length > limit ? sittings.at(-1)!.id : null }
  }

  async responses(learner: LearnerId, { sitting, items, note }: ResponseFilter): Promise<ScoredResponse[]> {
    const rows = await this.#client.itemResponse.findMany({
      where: {
        learnerId: learner,
        ...(sitting !== undefined && { sittingId: sitting }),
        ...(items !== undefined && { itemId: { in: items } }),
        ...(note !== undefined && { sittingItem: { version: { noteSlug: note } } }),
      },
      orderBy: { id: 'asc' },
    })
    return rows.map(toResponse)
  }

  async recentItems(learner: LearnerId, sittings: number): Promise<Map<ItemId, number>> {
    const recent = await this.#client.sitting.findMany({
      where: { learnerId: learner },
      orderBy: newestFirst,
      take: sittings,
      select: { items: { select: { itemId: true } } },
    })
    // A later entry of a map replaces an earlier one: the newest sitting comes last.
    return new Map(
      recent.flatMap(({ items }, i) => items.map(({ itemId }) => [itemId as ItemId, i + 1] as const)).reverse(),
    )
  }

  async exportAll(learner: LearnerId): Promise<LearnerExport> {
    const rows = await this.#client.sitting.findMany({
      where: { learnerId: learner },
      orderBy: newestFirst,
      include: { items: byPosition },
    })
    const sittings = rows.map((row) => ({ ...toSitting(row), items: row.items.map(toItem) }))
    return exportHistory(learner, sittings, await this.responses(learner, {}))
  }

  async #summaries(query: Pick<Prisma.SittingFindManyArgs, 'where' | 'take'>): Promise<SittingSummary[]> {
    const rows = await this.#client.sitting.findMany({
      ...query,
      orderBy: newestFirst,
      include: { items: { select: { responses: { orderBy: { id: 'asc' } } } } },
    })
    return rows.map((row) => {
      const responses = row.items.flatMap((item) => item.responses.map(toResponse))
      return summariseSitting(toSitting(row), row.items.length, responses)
    })
  }
}
