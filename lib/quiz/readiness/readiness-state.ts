import type { ItemId, NoteSlug } from '../../model/ids'
import type { Evidence } from '../memory/evidence'
import type { LearnerMemory } from '../memory/learner-memory'
import type { NoteMemory } from '../memory/note-memory'
import type { ReviewNote } from '../review/review-state'

/** A note of the blueprint, with its items. */
export interface ExaminedNote extends Pick<ReviewNote, 'note' | 'weight'> {
  domain: string
  items: ExaminedItem[]
}

export type ExaminedItem = { id: ItemId } & Pick<Evidence, 'options' | 'choose'>

export interface ReadinessState {
  learner: LearnerMemory
  notes: ReadonlyMap<NoteSlug, NoteMemory>
  /** The sum of all weights is arbitrary. */
  bank: readonly ExaminedNote[]
  now: number
  /** When the exam takes place. No learning is assumed until then. */
  examAt: number
  /** How many items the exam has. */
  items: number
}
