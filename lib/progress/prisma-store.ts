import type { Prisma, PrismaClient } from '../../prisma/generated/sqlite/client'
import type { Instant, ItemId, LearnerId, SittingId } from '../model/ids'
import type { ItemVersion } from '../model/key'
import type { ScoredResponse, SittingSource } from '../model/sitting'
import { finishTime } from './decide-response'
import { exportHistory } from './export-history'
import { finishOnce } from './finish-once'
import { GroupCommit } from './group-commit'
import { fromNewSitting, fromVersion, toItem, toResponse, toSitting, toVersion } from './prisma-rows'
import { type Arrival, recordResponses } from './record-responses'
import { retryTransient } from './retry-transient'
import type {
  FinishOutcome,
  LearnerExport,
  NewResponse,
  NewSitting,
  ProgressStore,
  RecordOutcome,
  ResponseFilter,
  SittingDetail,
  SittingPage,
  SittingRecord,
  SittingSummary,
} from './store'
import { summariseSitting } from './summarise-sitting'

export type Transaction = Prisma.TransactionClient

/**
 * Makes the transaction wait until no other one works on the sittings. SQLite needs none: its transactions here are
 * begun as writers, of which there is one at a time.
 */
export type LockSittings = (tx: Transaction, sittings: SittingId[]) => Promise<unknown>

const byPosition = { orderBy: { position: 'asc' } } as const
const newestFirst: Prisma.SittingOrderByWithRelationInput[] = [{ startedAt: 'desc' }, { id: 'desc' }]
/** Waiting is a queue's, not a fault: it only must end before a browser gives up. */
const patience = { maxWait: 20_000, timeout: 20_000 }

export class PrismaStore implements ProgressStore {
  readonly #client: PrismaClient
  readonly #lockSittings: LockSittings
  readonly #answers = new GroupCommit<Arrival, RecordOutcome>((arrivals) =>
    this.#transact(async (tx, lockSittings) => {
      await lockSittings(tx, [...new Set(arrivals.map(({ sitting }) => sitting))])
      return recordResponses(tx, arrivals)
    }),
  )

  constructor(client: PrismaClient, lockSittings: LockSittings) {
    this.#client = client
    this.#lockSittings = lockSittings
  }

  async createSitting(learner: LearnerId, sitting: NewSitting, now: Instant): Promise<SittingRecord> {
    return this.#transact(async (tx) => {
      await tx.learner.upsert({ where: { id: learner }, create: { id: learner, createdAt: now }, update: {} })
      await keepVersions(tx, sitting.versions)
      const row = await tx.sitting.create({ data: { ...fromNewSitting(sitting, now), learnerId: learner } })
      await tx.sittingItem.createMany({
        data: sitting.items.map(({ item, version, options, domain }, position) => {
          return {
            sittingId: row.id,
            itemId: item,
            versionId: version,
            position,
            options: JSON.stringify(options),
            domain,
          }
        }),
      })
      return toSitting(row)
    })
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

  record(learner: LearnerId, sitting: SittingId, answer: NewResponse, now: Instant): Promise<RecordOutcome> {
    return this.#answers.add({ learner, sitting, answer, now })
  }

  async flag(learner: LearnerId, sitting: SittingId, item: ItemId, flagged: boolean): Promise<boolean> {
    const where = { sittingId: sitting, itemId: item, sitting: { learnerId: learner } }
    return this.#transact(async (tx) => (await tx.sittingItem.updateMany({ where, data: { flagged } })).count === 1)
  }

  async finish(learner: LearnerId, id: SittingId, now: Instant): Promise<FinishOutcome> {
    return this.#transact(async (tx, lockSittings) => {
      await lockSittings(tx, [id])
      const row = await tx.sitting.findFirst({ where: { id, learnerId: learner } })
      if (row === null) return { kind: 'unknown' }
      const sitting = toSitting(row)
      const first = await finishOnce(tx, learner, sitting, now)
      return { kind: 'finished', first, finishedAt: sitting.finishedAt ?? finishTime(sitting.deadline, now) }
    })
  }

  async finishExpired(learner: LearnerId, now: Instant): Promise<number> {
    const expired = await this.#client.sitting.findMany({
      where: { learnerId: learner, state: 'open', deadline: { lt: now } },
    })
    const outcomes = await Promise.all(expired.map(({ id }) => this.finish(learner, id as SittingId, now)))
    return outcomes.filter((outcome) => outcome.kind === 'finished' && outcome.first).length
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

  async erase(learner: LearnerId): Promise<void> {
    await this.#transact((tx) => tx.learner.deleteMany({ where: { id: learner } }))
  }

  async close(): Promise<void> {
    await this.#client.$disconnect()
  }

  /** `work` gets all it may use as arguments: the outer client, used inside a transaction, would wait for its end. */
  #transact<T>(work: (tx: Transaction, lockSittings: LockSittings) => Promise<T>): Promise<T> {
    const lockSittings = this.#lockSittings
    return retryTransient(() => this.#client.$transaction((tx) => work(tx, lockSittings), patience))
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

/** Versions are never changed, so those that are there stay. */
async function keepVersions(tx: Transaction, versions: readonly ItemVersion[]): Promise<void> {
  const rows = versions.map(fromVersion)
  const names = { OR: rows.map(({ id, itemId }) => ({ id, itemId })) }
  const stored = await tx.itemVersion.findMany({ where: names, select: { id: true, itemId: true } })
  const isStored = new Set(stored.map(({ id, itemId }) => `${itemId} ${id}`))
  const missing = rows.filter(({ id, itemId }) => !isStored.has(`${itemId} ${id}`))
  if (missing.length > 0) await tx.itemVersion.createMany({ data: missing })
}
