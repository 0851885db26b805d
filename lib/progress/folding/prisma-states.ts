import type { PrismaClient } from '../../../prisma/generated/sqlite/client'
import type { ItemId, LearnerId, NoteSlug } from '../../model/ids'
import type { StudyTally } from '../../quiz/study-tally'
import { inBatches } from '../database/in-batches'
import type { Transact } from '../database/transact'
import { catchUp } from './catch-up'
import type { LearnerState, NoteState } from './fold-answer'
import { toMarkState, toNoteState } from './fold-rows'
import { KeptFaults } from './kept-faults'
import type { BeforeLast, FaultyItem, LearnerStates, MarkedItem } from './learner-states'
import type { NoteNames } from './note-names'
import { beforeLast } from './undo-fold'

export class PrismaStates implements LearnerStates {
  private readonly keptFaults = new KeptFaults()

  constructor(
    private readonly client: PrismaClient,
    private readonly transact: Transact,
  ) {}

  catchUp(learner: LearnerId, names: NoteNames): Promise<boolean> {
    return catchUp(this.client, this.transact, learner, names)
  }

  async learner(learner: LearnerId): Promise<LearnerState | null> {
    const row = await this.client.learnerFold.findUnique({ where: { learnerId: learner } })
    return row && { memory: JSON.parse(row.memory), totals: JSON.parse(row.totals) }
  }

  async beforeLast(learner: LearnerId): Promise<BeforeLast | null> {
    const where = { learnerId: learner }
    const row = await this.client.learnerFold.findUnique({ where, select: { undo: true } })
    return row?.undo ? beforeLast(JSON.parse(row.undo)) : null
  }

  async notes(learner: LearnerId): Promise<Map<NoteSlug, NoteState>> {
    const rows = await this.client.noteMemory.findMany({ where: { learnerId: learner } })
    return new Map(rows.map((row) => [row.note as NoteSlug, toNoteState(row)]))
  }

  async faults(learner: LearnerId): Promise<readonly FaultyItem[]> {
    return this.keptFaults.of(learner, await this.stampOf(learner), () => this.readFaults(learner))
  }

  /**
   * Names the folded state: it depends on nothing but these. The totals tell when a restore or a repair by hand has put
   * other answers under the same ids.
   */
  private async stampOf(learner: LearnerId): Promise<string> {
    const where = { learnerId: learner }
    const select = { version: true, names: true, responseId: true, turn: true, totals: true }
    const [fold, undone, regrade] = await Promise.all([
      this.client.learnerFold.findUnique({ where, select }),
      this.client.undoneResponse.count({ where }),
      this.client.regrade.findFirst({ where, orderBy: { id: 'desc' }, select: { id: true } }),
    ])
    return JSON.stringify([fold, undone, regrade])
  }

  private async readFaults(learner: LearnerId): Promise<FaultyItem[]> {
    const rows = await this.client.itemMark.findMany({
      where: { learnerId: learner, faultAt: { gt: 0 } },
      orderBy: { faultAt: 'desc' },
      omit: { mark: true, note: true, learnerId: true },
    })
    return rows.map(({ itemId, faultAt, missed, ...rest }) => {
      return { ...rest, item: itemId as ItemId, faultAt: faultAt!, missed: missed === null ? null : JSON.parse(missed) }
    })
  }

  async marks(learner: LearnerId, items: readonly ItemId[]): Promise<MarkedItem[]> {
    const rows = await inBatches(items, (part) =>
      this.client.itemMark.findMany({ where: { learnerId: learner, itemId: { in: part } } }),
    )
    return rows.map((row) => ({ item: row.itemId as ItemId, generation: row.generation, ...toMarkState(row) }))
  }

  async study(learner: LearnerId, fromSlot: number): Promise<Map<number, StudyTally>> {
    const rows = await this.client.studyTime.findMany({ where: { learnerId: learner, slot: { gte: fromSlot } } })
    return new Map(rows.map(({ slot, tally }) => [slot, JSON.parse(tally)]))
  }

  async studySlots(learner: LearnerId, fromSlot: number): Promise<number[]> {
    const where = { learnerId: learner, slot: { gte: fromSlot } }
    const rows = await this.client.studyTime.findMany({ where, select: { slot: true } })
    return rows.map(({ slot }) => slot)
  }

  async weeks(learner: LearnerId, fromWeek: number) {
    const rows = await this.client.noteWeek.findMany({ where: { learnerId: learner, week: { gte: fromWeek } } })
    return rows.map(({ week, note, answers, right }) => ({ week, note: note as NoteSlug, answers, right }))
  }
}
