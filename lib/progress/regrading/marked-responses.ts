import type * as Rows from '../../../prisma/generated/sqlite/client'
import type { ScoredResponse } from '../../model/key'
import { inBatches } from '../database/in-batches'
import { toResponse } from '../database/prisma-rows'
import type { Transaction } from '../database/transact'

/** Responses with the verdicts that count, in the order of the rows. */
export async function markedResponses(
  client: Transaction,
  rows: readonly Rows.ItemResponse[],
): Promise<ScoredResponse[]> {
  const found = await inBatches(
    rows.map(({ id }) => id),
    (ids) =>
      client.regrade.findMany({ where: { responseId: { in: ids } }, orderBy: ORDER, include: { version: true } }),
  )
  const last = new Map(found.map((regrade) => [regrade.responseId, regrade]))
  return rows.map((row) => toResponse(row, last.get(row.id)))
}

/** @returns all regrades of each of these responses, the first one first */
export async function regradesOf(
  client: Transaction,
  responses: readonly number[],
): Promise<(response: number) => Rows.Regrade[]> {
  const found = await inBatches(responses, (ids) =>
    client.regrade.findMany({ where: { responseId: { in: ids } }, orderBy: ORDER }),
  )
  const byResponse = new Map<number, Rows.Regrade[]>()
  for (const regrade of found) {
    const known = byResponse.get(regrade.responseId)
    if (known === undefined) byResponse.set(regrade.responseId, [regrade])
    else known.push(regrade)
  }
  return (response) => byResponse.get(response) ?? []
}

const ORDER = { id: 'asc' } as const
