import type { ItemId, LearnerId, NoteSlug } from '../../model/ids'
import type { LearnerMemory } from '../../quiz/memory/learner-memory'
import type { NoteMemory } from '../../quiz/memory/note-memory'
import type { Fault } from '../../quiz/mistakes/fault-of'
import type { ItemMark } from '../../quiz/mistakes/mark-item'
import type { StudyTally } from '../../quiz/study-tally'
import type { LearnerState, NoteState, Share } from './fold-answer'
import type { NoteNames } from './note-names'

/** The mark of an item, separate for each generation. */
export interface MarkedItem {
  item: ItemId
  generation: number
  /** The present name of its note. */
  note: NoteSlug
  mark: ItemMark
}

/** A generation of an item that was a mistake, without its answers. */
export interface FaultyItem extends Pick<MarkedItem, 'item' | 'generation'>, Fault {}

/** The states of the learner and the note before the last folded answer. `note` is null if it was the note's first. */
export interface BeforeLast {
  item: ItemId
  memory: LearnerMemory
  note: NoteMemory | null
}

/**
 * A learner's states: a fold over the responses that count (docs/decisions/0031), up to the last `catchUp`. Show them
 * only through lib/server/feedback/learned.ts, which hides them while an exam is open.
 */
export interface LearnerStates {
  /**
   * Folds the answers that were counted since the last call.
   * @returns false while the learner has an open exam: the states then stay as they were before it
   */
  catchUp(learner: LearnerId, names: NoteNames): Promise<boolean>
  /** Null before the first answer. */
  learner(learner: LearnerId): Promise<LearnerState | null>
  /** The states before the last folded answer; null if there is none or they are no longer stored. */
  beforeLast(learner: LearnerId): Promise<BeforeLast | null>
  /** One entry for each note with an answer. */
  notes(learner: LearnerId): Promise<Map<NoteSlug, NoteState>>
  /**
   * One entry for each generation of each item that was ever a mistake, newest first. As long as no answer changes
   * them, they are read only once, and returned as the same array.
   */
  faults(learner: LearnerId): Promise<readonly FaultyItem[]>
  /** All generations of these items, in no particular order. */
  marks(learner: LearnerId, items: readonly ItemId[]): Promise<MarkedItem[]>
  /** By quarter of an hour (`slotOf`), beginning with `fromSlot`. */
  study(learner: LearnerId, fromSlot: number): Promise<Map<number, StudyTally>>
  /** The quarters of an hour with answers, beginning with `fromSlot`. */
  studySlots(learner: LearnerId, fromSlot: number): Promise<number[]>
  /** Answers to notes by week (`weekOf`), beginning with `fromWeek`. */
  weeks(learner: LearnerId, fromWeek: number): Promise<({ week: number; note: NoteSlug } & Share)[]>
}
