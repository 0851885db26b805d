import type { Shelf } from '../../model/mistakes'
import type { ItemMark } from './mark-item'

/**
 * Where an item stands in the notebook; null where it has no place in it. A day is the learner's, so it is an argument:
 * a learner who travels may see a shelf change.
 * @param dayOf  the calendar day of an instant, as a text that sorts by date: `2026-11-24`
 */
export function shelfOf(
  { fault, rightAt }: Pick<ItemMark, 'fault' | 'rightAt'>,
  dayOf: (at: number) => string,
): Shelf | null {
  if (fault === null) return null
  if (rightAt === null) return 'open'
  return dayOf(rightAt) > dayOf(fault.at) ? 'cleared' : 'recovering'
}
