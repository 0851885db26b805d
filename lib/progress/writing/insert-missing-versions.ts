import type { ItemVersion } from '../../model/key'
import { inBatches } from '../database/in-batches'
import { fromVersion } from '../database/prisma-rows'
import type { Transaction } from '../database/transact'

/** Inserts the versions that are not stored yet. Stored versions never change. */
export async function insertMissingVersions(tx: Transaction, versions: readonly ItemVersion[]): Promise<void> {
  const rows = versions.map(fromVersion)
  const stored = await inBatches(rows, (part) => {
    const names = { OR: part.map(({ id, itemId }) => ({ id, itemId })) }
    return tx.itemVersion.findMany({ where: names, select: { id: true, itemId: true } })
  })
  const isStored = new Set(stored.map(({ id, itemId }) => `${itemId} ${id}`))
  const missing = rows.filter(({ id, itemId }) => !isStored.has(`${itemId} ${id}`))
  if (missing.length > 0) await tx.itemVersion.createMany({ data: missing })
}
