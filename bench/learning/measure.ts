import { type Course, study } from './course'
import { backTest, type NoteMessages } from './readiness'
import { type Comparison, comparisons, ours } from './schedulers/all'

/** What one learner knew under each scheduler. Scores are shares from 0 to 1, one for each day of the exam. */
export interface Measured {
  ours: number[]
  others: Record<Comparison, number[]>
  told: NoteMessages[]
}

export function measure(course: Course, seed: number): Measured {
  const { told, endOfDay } = backTest(course.bank)
  const others = Object.entries(comparisons).map(([name, create]) => [name, study(course, seed, create)])
  return { ours: study(course, seed, ours, endOfDay), others: Object.fromEntries(others), told }
}
