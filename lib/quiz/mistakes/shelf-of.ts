import type { ItemMark } from './mark-item'

export const SHELVES = ['open', 'recovering', 'cleared'] as const
/**
 * - `open`: missed, or right by guessing, and not put right since.
 * - `recovering`: put right on the same day. Memory was not asked yet.
 * - `cleared`: put right on a later day.
 */
export type Shelf = (typeof SHELVES)[number]

/**
 * Where an item stands in the notebook; null where it has no place in it. A day is the learner's, so it is an argument:
 * a learner who travels may see a shelf change.
 * @param dayOf  the calendar day of an instant, as a text that sorts by date: `2026-11-24`
 */
export function shelfOf(
  { faultAt, rightAt }: Pick<ItemMark, 'faultAt' | 'rightAt'>,
  dayOf: (at: number) => string,
): Shelf | null {
  if (faultAt === null) return null
  if (rightAt === null) return 'open'
  return dayOf(rightAt) > dayOf(faultAt) ? 'cleared' : 'recovering'
}
