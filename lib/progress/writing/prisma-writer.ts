import type { PrismaClient } from '../../../prisma/generated/sqlite/client'
import type { Instant, ItemId, LearnerId, SittingId } from '../../model/ids'
import { ensureLearner } from '../database/ensure-learner'
import { fromNewSitting, fromPinnedItem, toSitting } from '../database/prisma-rows'
import type { Transact } from '../database/transact'
import { yieldToEventLoop } from '../database/yield-to-event-loop'
import { setFlag } from '../deriving/item-stars'
import { sittingOrders } from '../sitting-orders'
import type { NewSitting, SittingRecord } from '../sittings'
import { appendItem } from './append-item'
import { finishTime } from './decide-response'
import { finishSitting } from './finish-sitting'
import { GroupCommit } from './group-commit'
import { insertMissingVersions } from './insert-missing-versions'
import type {
  Addition,
  AppendOutcome,
  FinishOutcome,
  NewResponse,
  ProgressWriter,
  RecordOutcome,
  UndoOutcome,
} from './progress-writer'
import { type Arrival, recordResponses } from './record-responses'
import { undoLast } from './undo-last'

/** A long history is erased in steps, so that others do not have to wait for all of it. */
const ERASED_AT_ONCE = 20
const { newest } = sittingOrders

export class PrismaWriter implements ProgressWriter {
  private readonly answers = new GroupCommit<Arrival, RecordOutcome>((arrivals) =>
    this.transact(async (tx, locks) => {
      await locks.sittings(tx, [...new Set(arrivals.map(({ sitting }) => sitting))])
      return recordResponses(tx, arrivals)
    }),
  )

  constructor(
    private readonly client: PrismaClient,
    private readonly transact: Transact,
  ) {}

  async createSitting(learner: LearnerId, sitting: NewSitting, now: Instant): Promise<SittingRecord> {
    return this.transact(async (tx) => {
      await ensureLearner(tx, learner, now)
      await insertMissingVersions(tx, sitting.versions)
      const row = await tx.sitting.create({ data: fromNewSitting(learner, sitting, now) })
      await tx.sittingItem.createMany({
        data: sitting.items.map((item, position) => fromPinnedItem(sitting.id, item, position)),
      })
      return toSitting(row)
    })
  }

  append(learner: LearnerId, sitting: SittingId, addition: Addition): Promise<AppendOutcome> {
    return this.transact(async (tx, locks) => {
      await locks.sittings(tx, [sitting])
      return appendItem(tx, learner, sitting, addition)
    })
  }

  async record(learner: LearnerId, sitting: SittingId, answer: NewResponse, now: Instant): Promise<RecordOutcome> {
    const outcome = await this.answers.add({ learner, sitting, answer, now })
    if (outcome.kind === 'late') await this.finish(learner, sitting, now)
    return outcome
  }

  undo(learner: LearnerId, sitting: SittingId, now: Instant): Promise<UndoOutcome> {
    return this.transact(async (tx, locks) => {
      await locks.learners(tx, [learner])
      return undoLast(tx, learner, sitting, now)
    })
  }

  async flag(learner: LearnerId, sitting: SittingId, item: ItemId, flagged: boolean): Promise<boolean> {
    const place = { sittingId: sitting, itemId: item }
    return this.transact(async (tx, locks) => {
      await locks.sittings(tx, [sitting])
      const isTheirs = (await tx.sittingItem.count({ where: { ...place, sitting: { learnerId: learner } } })) === 1
      if (isTheirs) await setFlag(tx, learner, place, flagged)
      return isTheirs
    })
  }

  async finish(learner: LearnerId, id: SittingId, now: Instant): Promise<FinishOutcome> {
    return this.transact(async (tx, locks) => {
      await locks.learners(tx, [learner])
      const row = await tx.sitting.findFirst({ where: { id, learnerId: learner } })
      if (row === null) return { kind: 'unknown' }
      const sitting = toSitting(row)
      const first = sitting.state === 'open'
      if (first) await finishSitting(tx, learner, sitting, now)
      return { kind: 'finished', first, finishedAt: sitting.finishedAt ?? finishTime(sitting, now) }
    })
  }

  async finishExpired(learner: LearnerId, now: Instant): Promise<number> {
    const expired = await this.client.sitting.findMany({
      where: { learnerId: learner, state: 'open', deadline: { lt: now } },
      select: { id: true },
    })
    const outcomes = await Promise.all(expired.map(({ id }) => this.finish(learner, id as SittingId, now)))
    return outcomes.filter((outcome) => outcome.kind === 'finished' && outcome.first).length
  }

  async erase(learner: LearnerId): Promise<void> {
    while ((await this.eraseSittings(learner)) === ERASED_AT_ONCE) await yieldToEventLoop()
    await this.transact((tx) => tx.learner.deleteMany({ where: { id: learner } })) // deletes all other rows by cascade
  }

  /** @returns the number of erased sittings */
  private eraseSittings(learner: LearnerId): Promise<number> {
    return this.transact(async (tx, locks) => {
      const found = await tx.sitting.findMany({
        where: { learnerId: learner },
        orderBy: newest.orderBy,
        take: ERASED_AT_ONCE,
        select: { id: true },
      })
      const sittings = found.map(({ id }) => id as SittingId)
      await locks.sittings(tx, sittings)
      await tx.sitting.deleteMany({ where: { id: { in: sittings } } })
      return sittings.length
    })
  }
}
