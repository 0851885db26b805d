import type { LearnerMemory } from '../memory/learner-memory'
import { DAY_MS, type NoteMemory } from '../memory/note-memory'
import { retrievability } from '../memory/retrievability'

/** Below this recall a note is due. From 0.7 to 0.85 the exam's score hardly differs (docs/decisions/0029). */
export const DUE_RECALL = 0.75

/** No date is foretold beyond this. */
const FARTHEST_DAYS = 365

export function isDue(learner: LearnerMemory, note: NoteMemory, now: number): boolean {
  return retrievability(learner, note, now) < DUE_RECALL
}

/** When the note's recall falls below what is due, to the hour, and at most a year after its last answer. */
export function dueAt(learner: LearnerMemory, note: NoteMemory): number {
  let [early, late] = [0, FARTHEST_DAYS * 24]
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (isDue(learner, note, note.at + (middle * DAY_MS) / 24)) late = middle
    else early = middle
  }
  return note.at + (late * DAY_MS) / 24
}
