import type * as Rows from '../../../prisma/generated/sqlite/client'
import type { Verdict } from '../../model/feedback'
import type { ItemId, LearnerId, SittingId, VersionId } from '../../model/ids'
import type { SittingKind } from '../../model/study/sitting'
import { currentAnswers } from '../../quiz/current-responses'
import { inBatches } from '../database/in-batches'
import type { Transaction } from '../database/transact'
import type { GivenMark, MarkedAnswer } from './mark-again'
import { regradesOf } from './marked-responses'

export interface StoredAnswer extends MarkedAnswer {
  id: number
  sitting: SittingId
  /** Whether it counts: not undone, and not changed later. */
  isCounted: boolean
}

/** A learner's answers to an item, with all their marks. Answers that were taken back are left out. */
export async function answersTo(tx: Transaction, learner: LearnerId, item: ItemId): Promise<StoredAnswer[]> {
  const where = { learnerId: learner, itemId: item }
  const rows = await tx.itemResponse.findMany({ where, orderBy: { id: 'asc' }, include: { undone: true } })
  const counted = await countedOf(tx, rows)
  const given = rows.filter(({ options }) => options !== '[]')
  const regrades = await regradesOf(
    tx,
    given.map(({ id }) => id),
  )
  return given.map((row) => toAnswer(row, regrades(row.id), counted.has(row.id)))
}

type Row = Rows.ItemResponse & { undone: object | null }

/** The ids of the responses to an item that count. */
async function countedOf(tx: Transaction, rows: readonly Row[]): Promise<Set<number>> {
  const kinds = await inBatches([...new Set(rows.map(({ sittingId }) => sittingId))], (ids) =>
    tx.sitting.findMany({ where: { id: { in: ids } }, select: { id: true, kind: true } }),
  )
  const bySitting = new Map<string, Row[]>(kinds.map(({ id }) => [id, []]))
  for (const row of rows) if (row.undone === null) bySitting.get(row.sittingId)!.push(row)
  const counted = kinds.flatMap(({ id, kind }) => [
    ...currentAnswers(kind as SittingKind, bySitting.get(id)!.map(toCurrent)).values(),
  ])
  return new Set(counted.map(({ id }) => id))
}

const toCurrent = ({ id, itemId, seq, options, at }: Row) => {
  return { id, item: itemId as ItemId, seq, options: JSON.parse(options), at: at.toISOString() }
}

function toAnswer(row: Row, regrades: readonly Rows.Regrade[], isCounted: boolean): StoredAnswer {
  const [last = row, before = row] = regrades.toReversed()
  return {
    id: row.id,
    sitting: row.sittingId as SittingId,
    versionId: row.versionId as VersionId,
    options: JSON.parse(row.options),
    mark: toMark(last),
    markBefore: regrades.length === 0 ? null : toMark(before),
    isTakenBack: regrades.at(-1)?.isUndo ?? false,
    isCounted,
  }
}

const toMark = ({ verdict, versionId }: Pick<Rows.Regrade, 'verdict' | 'versionId'>): GivenMark => ({
  verdict: verdict as Verdict,
  versionId: versionId as VersionId,
})
