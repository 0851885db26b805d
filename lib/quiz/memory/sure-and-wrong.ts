import type { Day } from '../day-span'
import { wasAhead } from '../wrong-clock'
import type { Evidence } from './evidence'
import { DAY_MS, type NoteMemory } from './note-memory'

/**
 * After a sure and wrong answer, a note is asked again on the next day and on the seventh, whatever its recall: such
 * errors are easy to correct, but return after a week (J. Metcalfe, B. Butterfield, 2001; A. Butler, L. Fazio, E.
 * Marsh, 2011). A calendar day is at least the n-th after the miss if it begins more than n - 1 times 24 hours after
 * the miss.
 */
const RETURNS_AFTER_MS = [0, 6 * DAY_MS]
/** The fold does not know the learner's calendar. After this time, it is another day. */
const COUNTS_AFTER_MS = [0.5 * DAY_MS, 6 * DAY_MS]

/** The note's mark after this answer. A sure miss sets it; it is removed after answers on day 1 and on day 7. */
export function returnSureAndWrong(
  note: NoteMemory | null,
  { verdict, confidence, at }: Evidence,
): NoteMemory['sureAndWrong'] {
  if (verdict !== 'right' && confidence === 'sure') return { at, returns: 0 }
  const miss = note?.sureAndWrong ?? null
  if (miss === null) return null
  if (at - miss.at < COUNTS_AFTER_MS[miss.returns]! && !wasAhead(miss.at, at)) return miss
  const returns = miss.returns + 1
  return returns < RETURNS_AFTER_MS.length ? { ...miss, returns } : null
}

/** Whether the note has to be asked again on a day of the learner. */
export function returnsOn({ sureAndWrong }: NoteMemory, { from }: Pick<Day, 'from'>): boolean {
  return sureAndWrong !== null && from > sureAndWrong.at + RETURNS_AFTER_MS[sureAndWrong.returns]!
}
