import type { Evidence } from '../memory/evidence'
import type { LearnerMemory } from '../memory/learner-memory'
import { DAY_MS, type NoteMemory } from '../memory/note-memory'
import { remember } from '../memory/remember'
import { dueAt } from './due'

/** When the note would be asked again after this answer. */
export function whenNext(learner: LearnerMemory, note: NoteMemory | null, evidence: Evidence): number {
  const after = remember(learner, note, evidence)
  return nextAsked(after.learner, after.note)
}

/** When the note is asked again, at the earliest on the day after its last answer. */
export function nextAsked(learner: LearnerMemory, note: NoteMemory): number {
  const tomorrow = note.at + DAY_MS
  return note.sureAndWrong === null ? Math.max(dueAt(learner, note), tomorrow) : tomorrow
}
