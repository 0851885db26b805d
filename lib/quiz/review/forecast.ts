import type { LearnerMemory } from '../memory/learner-memory'
import { DAY_MS, type NoteMemory } from '../memory/note-memory'
import { dueAt } from './due'

export interface ForecastDay {
  /** The day's beginning: 24 hours from now on, then 24 from there, and so on. */
  from: number
  /** How many notes' recall falls below what is due on this day. */
  due: number
}

/**
 * When notes fall due in the coming days if nothing is answered meanwhile. What is due already counts for the first day;
 * new notes are left out.
 */
export function forecast(
  learner: LearnerMemory,
  notes: Iterable<NoteMemory>,
  { now, days }: { now: number; days: number },
): ForecastDay[] {
  const forecasts = Array.from({ length: days }, (_, day) => ({ from: now + day * DAY_MS, due: 0 }))
  for (const note of notes) {
    const day = forecasts[Math.max(Math.floor((dueAt(learner, note) - now) / DAY_MS), 0)]
    if (day !== undefined) day.due++
  }
  return forecasts
}
