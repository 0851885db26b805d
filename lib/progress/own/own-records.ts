import type { Instant, ItemId, LearnerId, NoteSlug } from '../../model/ids'
import type { Cause, ItemMemo } from '../../model/study/memo'
import type { Plan, SuspendedNote } from '../../model/study/plan'
import type { ChosenSettings } from '../../model/study/settings'

export interface MemoEdit {
  cause: Cause | null
  memo: string
  /** The revision that was edited; 0 if there was no memo. */
  revision: number
}

/** `conflict`: the memo was edited elsewhere meanwhile. `memo` is the stored one, which has not changed. */
export type MemoOutcome = { kind: 'kept' | 'conflict'; memo: ItemMemo }

/** Records that learners enter themselves: plans, settings, suspended notes and memos. They are not derived from answers. */
export interface OwnRecords {
  /** Null if the learner has made no plan. */
  plan(learner: LearnerId): Promise<Plan | null>
  /** Stores these fields and leaves the others as they are, or as usual. */
  keepPlan(learner: LearnerId, chosen: Partial<Plan>, now: Instant): Promise<void>
  settings(learner: LearnerId): Promise<ChosenSettings>
  /** Stores these settings and leaves the others as they are. Of two writes of one setting, the last to arrive counts. */
  keepSettings(learner: LearnerId, chosen: ChosenSettings, now: Instant): Promise<void>
  /** With the names that the notes had at the time. */
  suspendedNotes(learner: LearnerId): Promise<SuspendedNote<NoteSlug>[]>
  /**
   * Replaces what was stored under any name of the note.
   * @param names  of the note, the present one first
   * @param until  null for no end: the learner ends it
   */
  suspend(
    learner: LearnerId,
    names: readonly [NoteSlug, ...NoteSlug[]],
    until: Instant | null,
    now: Instant,
  ): Promise<void>
  /** @param names  all names of the note, present and former */
  resume(learner: LearnerId, names: readonly NoteSlug[]): Promise<void>
  /** The causes that the learner has named, by item. */
  causes(learner: LearnerId): Promise<Map<ItemId, Cause>>
  /** The memos of these items, in no particular order. */
  memos(learner: LearnerId, items: readonly ItemId[]): Promise<ItemMemo[]>
  /** Stores an edit of the newest revision. Sending the same edit again has no further effect. */
  keepMemo(learner: LearnerId, item: ItemId, edit: MemoEdit, now: Instant): Promise<MemoOutcome>
}
