import type { Evidence } from '../memory/evidence'
import type { LearnerMemory } from '../memory/learner-memory'
import { DAY_MS, type NoteMemory } from '../memory/note-memory'
import { remember } from '../memory/remember'
import { dueAt } from './due'

/** When the note would be asked again after this answer, at the earliest on the next day. */
export function whenNext(learner: LearnerMemory, note: NoteMemory | null, evidence: Evidence): number {
  const after = remember(learner, note, evidence)
  const tomorrow = evidence.at + DAY_MS
  return after.note.sureAndWrong === null ? Math.max(dueAt(after.learner, after.note), tomorrow) : tomorrow
}
