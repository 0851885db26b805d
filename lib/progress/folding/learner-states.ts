import type { ItemId, LearnerId, NoteSlug } from '../../model/ids'
import type { LearnerMemory } from '../../quiz/memory/learner-memory'
import type { NoteMemory } from '../../quiz/memory/note-memory'
import type { ItemMark } from '../../quiz/mistakes/mark-item'
import type { StudyTally } from '../../quiz/study-tally'
import type { NoteNames } from './counted-answers'
import type { LearnerState, NoteState, Share } from './fold-answer'

/** The mark of one generation of an item. */
export interface MarkedItem {
  item: ItemId
  generation: number
  /** The name that its note has now. */
  note: NoteSlug
  mark: ItemMark
}

/** The states that the last folded answer was folded into: of the learner, and of the note if it was met before. */
export interface BeforeLast {
  item: ItemId
  memory: LearnerMemory
  note: NoteMemory | null
}

/**
 * What is said of a learner over time: one fold over the responses that count (docs/decisions/0031), as far as it was
 * caught up. Nobody shows it but through lib/server/feedback/learned.ts.
 */
export interface LearnerStates {
  /**
   * Folds what was counted since the last time.
   * @returns false while an exam is open: then what was known before it stays as it is
   */
  catchUp(learner: LearnerId, names: NoteNames): Promise<boolean>
  /** Null before the first answer. */
  learner(learner: LearnerId): Promise<LearnerState | null>
  /** What stood before the last folded answer; null where there is none, or it is not kept any more. */
  beforeLast(learner: LearnerId): Promise<BeforeLast | null>
  /** As many as the learner has met notes. */
  notes(learner: LearnerId): Promise<Map<NoteSlug, NoteState>>
  /** As many as the learner has met items, a generation of an item each. */
  marks(learner: LearnerId): Promise<MarkedItem[]>
  /** By the quarter hour (`slotOf`), from one on. */
  study(learner: LearnerId, fromSlot: number): Promise<Map<number, StudyTally>>
  /** How notes were answered, by the week (`weekOf`), from one on. */
  weeks(learner: LearnerId, fromWeek: number): Promise<({ week: number; note: NoteSlug } & Share)[]>
}
