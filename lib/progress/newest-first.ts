import type { Prisma } from '../../prisma/generated/sqlite/client'

/** The order of every list of sittings. The index `[learnerId, startedAt, id]` provides it without sorting. */
export const newestFirst: Prisma.SittingOrderByWithRelationInput[] = [{ startedAt: 'desc' }, { id: 'desc' }]

/** Selects the sittings after this one in that order. The first condition is redundant but lets the index be used. */
export function olderThan({ startedAt, id }: { startedAt: Date; id: string }): Prisma.SittingWhereInput {
  return { startedAt: { lte: startedAt }, OR: [{ startedAt: { lt: startedAt } }, { id: { lt: id } }] }
}
