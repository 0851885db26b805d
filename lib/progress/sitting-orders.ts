import type { Prisma } from '../../prisma/generated/sqlite/client'
import type { SittingOrder } from '../model/view'

/** The place of a sitting in a list. */
interface Place {
  id: string
  startedAt: Date
  share: number | null
}

interface Order {
  orderBy: Prisma.SittingOrderByWithRelationInput[]
  /** What is in the list at all. */
  where: Prisma.SittingWhereInput
  /** What comes behind a sitting. The first condition is implied by the others: it bounds the index. */
  behind(place: Place): Prisma.SittingWhereInput
}

/** The orders of lists of sittings. An index gives each without sorting. */
export const sittingOrders: Record<SittingOrder, Order> = {
  newest: { orderBy: [{ startedAt: 'desc' }, { id: 'desc' }], where: {}, behind: olderThan },
  oldest: {
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    where: {},
    behind: ({ startedAt, id }) => {
      return { startedAt: { gte: startedAt }, OR: [{ startedAt: { gt: startedAt } }, { id: { gt: id } }] }
    },
  },
  /** Of sittings with one score the newest first; what has none yet is left out. */
  lowest: {
    orderBy: [{ share: 'asc' }, { startedAt: 'desc' }, { id: 'desc' }],
    where: { share: { gte: 0 } },
    behind: (place) => {
      const share = place.share ?? 1
      return { share: { gte: share }, OR: [{ share: { gt: share } }, olderThan(place)] }
    },
  },
}

function olderThan({ startedAt, id }: Omit<Place, 'share'>): Prisma.SittingWhereInput {
  return { startedAt: { lte: startedAt }, OR: [{ startedAt: { lt: startedAt } }, { id: { lt: id } }] }
}
