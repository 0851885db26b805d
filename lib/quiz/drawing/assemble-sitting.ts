import type { PoolItem } from '../../model/item'
import type { PinnedItem } from '../../model/study/sitting'
import { seeded } from '../seeded'
import { type AssembledSitting, type DrawRequest, drawSitting, pin } from './draw-sitting'

export interface SittingRequest extends DrawRequest {
  /** The same seed and bank give the same sitting. */
  seed: string
}

/** Draws a sitting that can be drawn again from its seed. */
export const assembleSitting = (pool: readonly PoolItem[], { seed, ...request }: SittingRequest): AssembledSitting =>
  drawSitting(pool, request, seeded(seed))

/** Pins items in the order in which they were drawn. */
export function pinInOrder(items: readonly PoolItem[], seed: string): PinnedItem[] {
  const random = seeded(seed)
  return items.map((item) => pin({ item, domain: null }, random))
}
