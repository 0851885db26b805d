import type { PrismaClient } from '../../../prisma/generated/sqlite/client'
import type { Instant, ItemId, LearnerId, NoteSlug } from '../../model/ids'
import type { Cause, ItemMemo } from '../../model/study/memo'
import { type Plan, type SuspendedNote, USUAL_PLAN } from '../../model/study/plan'
import type { ChosenSettings } from '../../model/study/settings'
import { ensureLearner } from '../database/ensure-learner'
import { inBatches } from '../database/in-batches'
import type { Transact } from '../database/transact'
import type { MemoEdit, MemoOutcome, OwnRecords } from './own-records'
import { fromDays, toMemo, toPlan, toSettings, toSuspended } from './own-rows'

export class PrismaOwnRecords implements OwnRecords {
  constructor(
    private readonly client: PrismaClient,
    private readonly transact: Transact,
  ) {}

  async plan(learner: LearnerId): Promise<Plan | null> {
    const row = await this.client.plan.findUnique({ where: { learnerId: learner } })
    return row && toPlan(row)
  }

  async keepPlan(learner: LearnerId, chosen: Partial<Plan>, now: Instant): Promise<void> {
    const { daysOff, ...fields } = chosen
    const update = { ...fields, ...(daysOff && { daysOff: fromDays(daysOff) }), updatedAt: now }
    await this.transact(async (tx) => {
      await ensureLearner(tx, learner, now)
      const create = { learnerId: learner, ...USUAL_PLAN, daysOff: fromDays(USUAL_PLAN.daysOff), ...update }
      await tx.plan.upsert({ where: { learnerId: learner }, create, update })
    })
  }

  async settings(learner: LearnerId): Promise<ChosenSettings> {
    return toSettings(await this.client.learnerSetting.findMany({ where: { learnerId: learner } }))
  }

  async keepSettings(learner: LearnerId, chosen: ChosenSettings, now: Instant): Promise<void> {
    // Two writes take the rows in the same order, so that neither waits for the other's.
    const rows = Object.entries(chosen).toSorted(([a], [b]) => (a < b ? -1 : 1))
    await this.transact(async (tx) => {
      await ensureLearner(tx, learner, now)
      for (const [name, value] of rows) {
        const row = { learnerId: learner, name }
        await tx.learnerSetting.upsert({ where: { learnerId_name: row }, create: { ...row, value }, update: { value } })
      }
    })
  }

  async suspendedNotes(learner: LearnerId): Promise<SuspendedNote<NoteSlug>[]> {
    const rows = await this.client.suspendedNote.findMany({ where: { learnerId: learner } })
    return rows.map(toSuspended)
  }

  async suspend(
    learner: LearnerId,
    names: readonly [NoteSlug, ...NoteSlug[]],
    until: Instant | null,
    now: Instant,
  ): Promise<void> {
    await this.transact(async (tx) => {
      await ensureLearner(tx, learner, now)
      await tx.suspendedNote.deleteMany({ where: { learnerId: learner, note: { in: [...names] } } })
      await tx.suspendedNote.create({ data: { learnerId: learner, note: names[0], at: now, until } })
    })
  }

  async resume(learner: LearnerId, names: readonly NoteSlug[]): Promise<void> {
    await this.transact((tx) =>
      tx.suspendedNote.deleteMany({ where: { learnerId: learner, note: { in: [...names] } } }),
    )
  }

  async causes(learner: LearnerId): Promise<Map<ItemId, Cause>> {
    const rows = await this.client.itemMemo.findMany({
      where: { learnerId: learner, cause: { not: null } },
      select: { itemId: true, cause: true },
    })
    return new Map(rows.map(({ itemId, cause }) => [itemId as ItemId, cause as Cause]))
  }

  async memos(learner: LearnerId, items: readonly ItemId[]): Promise<ItemMemo[]> {
    const rows = await inBatches(items, (part) =>
      this.client.itemMemo.findMany({ where: { learnerId: learner, itemId: { in: part } } }),
    )
    return rows.map(toMemo)
  }

  async keepMemo(learner: LearnerId, item: ItemId, edit: MemoEdit, now: Instant): Promise<MemoOutcome> {
    const name = { learnerId: learner, itemId: item }
    return this.transact(async (tx) => {
      await ensureLearner(tx, learner, now) // the second of two simultaneous edits sees the first
      const stored = await tx.itemMemo.findUnique({ where: { learnerId_itemId: name } })
      if (stored !== null && stored.revision !== edit.revision) return resolve(toMemo(stored), edit)
      const data = { cause: edit.cause, memo: edit.memo, revision: (stored?.revision ?? 0) + 1, updatedAt: now }
      const row = await tx.itemMemo.upsert({
        where: { learnerId_itemId: name },
        create: { ...name, ...data },
        update: data,
      })
      return { kind: 'kept', memo: toMemo(row) }
    })
  }
}

/** An edit equal to the stored memo is not a conflict: it was sent twice. */
function resolve(stored: ItemMemo, edit: MemoEdit): MemoOutcome {
  const isSame = stored.memo === edit.memo && stored.cause === edit.cause
  return { kind: isSame ? 'kept' : 'conflict', memo: stored }
}
