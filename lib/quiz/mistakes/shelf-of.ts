import type { Shelf } from '../../model/study/mistakes'
import { wasAhead } from '../wrong-clock'
import type { Fault } from './fault-of'

/**
 * The shelf of a mistake in the notebook. It depends on the learner's days, so a learner who travels may see it change.
 * @param dayOf  the calendar day of an instant, as a text that sorts by date: `2026-11-24`
 */
export function shelfOf(
  { faultAt, rightAt }: Pick<Fault, 'faultAt' | 'rightAt'>,
  dayOf: (at: number) => string,
): Shelf {
  if (rightAt === null) return 'open'
  return dayOf(rightAt) > dayOf(faultAt) || wasAhead(faultAt, rightAt) ? 'cleared' : 'recovering'
}
