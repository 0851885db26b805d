import type { Evidence } from './evidence'
import { DAY_MS, type NoteMemory } from './note-memory'

/**
 * When a sure and wrong answer comes back, whatever its recall: such errors are mended most readily, but return after a
 * week (J. Metcalfe, B. Butterfield, 2001; A. Butler, L. Fazio, E. Marsh, 2011). In milliseconds after the miss; half a
 * day early will do, since one studies at another hour each day.
 */
const RETURNS_MS = [0.5 * DAY_MS, 6.5 * DAY_MS]

/** The note's mark after this answer: set by a sure miss, gone when it came back on day 1 and on day 7. */
export function returnSureAndWrong(
  note: NoteMemory | null,
  { verdict, confidence, at }: Evidence,
): NoteMemory['sureAndWrong'] {
  if (verdict !== 'right' && confidence === 'sure') return { at, returns: 0 }
  if (!note?.sureAndWrong || !isBack(note.sureAndWrong, at)) return note?.sureAndWrong ?? null
  const returns = note.sureAndWrong.returns + 1
  return returns < RETURNS_MS.length ? { ...note.sureAndWrong, returns } : null
}

/** Whether it is time for the next return. */
export function isBack({ at, returns }: NonNullable<NoteMemory['sureAndWrong']>, now: number): boolean {
  return now - at >= RETURNS_MS[returns]!
}
