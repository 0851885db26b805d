import type { Prisma } from '../../prisma/generated/sqlite/client'

/** The order of every list of sittings. The index `[learnerId, startedAt, id]` gives it without sorting. */
export const newestFirst: Prisma.SittingOrderByWithRelationInput[] = [{ startedAt: 'desc' }, { id: 'desc' }]

/** What comes behind a sitting in that order. The first condition is implied by the others: it bounds the index. */
export function olderThan({ startedAt, id }: { startedAt: Date; id: string }): Prisma.SittingWhereInput {
  return { startedAt: { lte: startedAt }, OR: [{ startedAt: { lt: startedAt } }, { id: { lt: id } }] }
}
