import type { CalendarDate } from '../../model/study/plan'
import type { Evidence } from '../memory/evidence'
import type { LearnerMemory } from '../memory/learner-memory'
import type { NoteMemory } from '../memory/note-memory'
import { remember } from '../memory/remember'
import { likelyHypotheses } from '../memory/weighed-hypotheses'
import { dueOn } from './due'
import type { MetNote } from './review-state'

/**
 * When the note would be asked again after this answer.
 * @param dateOf  the learner's calendar
 */
export function whenNext(
  learner: LearnerMemory,
  { memory, items }: { memory: NoteMemory | null } & Pick<MetNote, 'items'>,
  evidence: Evidence,
  dateOf: (at: number) => CalendarDate,
): CalendarDate {
  const after = remember(learner, memory, evidence)
  return nextAsked(after.learner, { memory: after.note, items }, dateOf)
}

/** When the note will be asked again. Not before the day after its last answer. */
export function nextAsked(learner: LearnerMemory, note: MetNote, dateOf: (at: number) => CalendarDate): CalendarDate {
  return dueOn(likelyHypotheses(learner), note, dateOf)
}
