import type { ItemId, LearnerId, SittingId } from '../../model/ids'
import { fromPinnedItem } from '../database/prisma-rows'
import type { Transaction } from '../database/transact'
import { tallySittings } from '../deriving/tally-sittings'
import { insertMissingVersions } from './insert-missing-versions'
import type { Addition, AppendOutcome } from './progress-writer'

/** Nobody practises more at once. Without a limit, a program could fill the disk through a single sitting. */
const MOST_ITEMS = 200

/** Adds an item at the end of a sitting. The caller has locked it. */
export async function appendItem(
  tx: Transaction,
  learner: LearnerId,
  sitting: SittingId,
  { item, version, like }: Addition,
): Promise<AppendOutcome> {
  const where = { id: sitting, learnerId: learner, kind: { not: 'exam' } }
  const row = await tx.sitting.findFirst({ where, select: { state: true } })
  if (row === null) return { kind: 'unknown' }
  if (row.state !== 'open') return { kind: 'finished' }
  const there = await findThere(tx, sitting, item.item, like)
  if (there !== null) return { kind: 'there', item: there }
  const position = await tx.sittingItem.count({ where: { sittingId: sitting } })
  if (position >= MOST_ITEMS) return { kind: 'full' }
  await insertMissingVersions(tx, [version])
  await tx.sittingItem.create({ data: { ...fromPinnedItem(sitting, item, position), likeItem: like } })
  await tallySittings(tx, [sitting])
  return { kind: 'appended', item: item.item }
}

/** The item itself, or another one that was added as similar and is not answered yet. */
async function findThere(tx: Transaction, sitting: SittingId, item: ItemId, like: ItemId): Promise<ItemId | null> {
  const unanswered = { responses: { none: { undone: { is: null } } } }
  const row = await tx.sittingItem.findFirst({
    where: { sittingId: sitting, OR: [{ itemId: item }, { likeItem: like, ...unanswered }] },
    select: { itemId: true },
  })
  return row && (row.itemId as ItemId)
}
