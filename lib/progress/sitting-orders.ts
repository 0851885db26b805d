import type { Prisma } from '../../prisma/generated/sqlite/client'
import type { SittingOrder } from '../model/view'

/** The position of a sitting in a list. */
interface Place {
  id: string
  startedAt: Date
  share: number | null
}

interface Order {
  orderBy: Prisma.SittingOrderByWithRelationInput[]
  /** The condition for sittings of the list. */
  where: Prisma.SittingWhereInput
  /**
   * The condition for sittings after a given one. The first part is implied by the others; it limits the index scan.
   */
  behind(place: Place): Prisma.SittingWhereInput
}

/** The orders of lists of sittings. Each is the order of an index, so that nothing is sorted. */
export const sittingOrders: Record<SittingOrder, Order> = {
  newest: { orderBy: [{ startedAt: 'desc' }, { id: 'desc' }], where: {}, behind: olderThan },
  oldest: {
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    where: {},
    behind: ({ startedAt, id }) => {
      return { startedAt: { gte: startedAt }, OR: [{ startedAt: { gt: startedAt } }, { id: { gt: id } }] }
    },
  },
  /** Sittings with the same score are sorted newest first. Those without a score are left out. */
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
