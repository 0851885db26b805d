import type { Day } from '../day-span'
import type { Evidence } from './evidence'
import { DAY_MS, type NoteMemory } from './note-memory'

/**
 * A sure and wrong answer comes back on the next day and on the seventh, whatever its recall: such errors are mended most
 * readily, but return after a week (J. Metcalfe, B. Butterfield, 2001; A. Butler, L. Fazio, E. Marsh, 2011). A day of the
 * calendar is the n-th after the miss, or a later one, if more than n - 1 times 24 hours lie between the miss and its
 * beginning.
 */
const RETURNS_AFTER_MS = [0, 6 * DAY_MS]
/** The learner's calendar is not known where answers are folded: an answer after so long is one of another day. */
const COUNTS_AFTER_MS = [0.5 * DAY_MS, 6 * DAY_MS]

/** The note's mark after this answer: set by a sure miss, gone when it came back on day 1 and on day 7. */
export function returnSureAndWrong(
  note: NoteMemory | null,
  { verdict, confidence, at }: Evidence,
): NoteMemory['sureAndWrong'] {
  if (verdict !== 'right' && confidence === 'sure') return { at, returns: 0 }
  const miss = note?.sureAndWrong ?? null
  if (miss === null || at - miss.at < COUNTS_AFTER_MS[miss.returns]!) return miss
  const returns = miss.returns + 1
  return returns < RETURNS_AFTER_MS.length ? { ...miss, returns } : null
}

/** Whether it is time for the next return on a day of the learner. */
export function returnsOn({ sureAndWrong }: NoteMemory, { from }: Pick<Day, 'from'>): boolean {
  return sureAndWrong !== null && from > sureAndWrong.at + RETURNS_AFTER_MS[sureAndWrong.returns]!
}
