import type { CalendarDate } from '../../model/study/plan'
import type { Evidence } from '../memory/evidence'
import type { LearnerMemory } from '../memory/learner-memory'
import { likelyHypotheses } from '../memory/likely-hypotheses'
import type { NoteMemory } from '../memory/note-memory'
import { remember } from '../memory/remember'
import { dueOn } from './due'

/**
 * When the note would be asked again after this answer.
 * @param dateOf  the learner's calendar
 */
export function whenNext(
  learner: LearnerMemory,
  note: NoteMemory | null,
  evidence: Evidence,
  dateOf: (at: number) => CalendarDate,
): CalendarDate {
  const after = remember(learner, note, evidence)
  return nextAsked(after.learner, after.note, dateOf)
}

/** When the note will be asked again. Not before the day after its last answer. */
export function nextAsked(
  learner: LearnerMemory,
  note: NoteMemory,
  dateOf: (at: number) => CalendarDate,
): CalendarDate {
  return dueOn(likelyHypotheses(learner), note, dateOf)
}
