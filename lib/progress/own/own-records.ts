import type { Instant, ItemId, LearnerId, NoteSlug } from '../../model/ids'
import type { Cause, ItemMemo } from '../../model/memo'
import type { Plan, SuspendedNote } from '../../model/plan'

export interface MemoEdit {
  cause: Cause | null
  memo: string
  /** Of the memo that was edited; 0 where there was none. */
  revision: number
}

/** `conflict`: somebody, on another device maybe, has edited it since; `memo` is what stands, and stays. */
export type MemoOutcome = { kind: 'kept' | 'conflict'; memo: ItemMemo }

/** What learners say of themselves, derived from nothing: their plans, the notes that they set aside, their memos. */
export interface OwnRecords {
  /** Null for a learner who has made none. */
  plan(learner: LearnerId): Promise<Plan | null>
  keepPlan(learner: LearnerId, plan: Plan, now: Instant): Promise<void>
  /** Under the names that the notes had then. */
  suspendedNotes(learner: LearnerId): Promise<SuspendedNote<NoteSlug>[]>
  /** @param until  null: until the learner takes it back */
  suspend(learner: LearnerId, note: NoteSlug, until: Instant | null, now: Instant): Promise<void>
  /** @param names of the note: that of today, and those that it had */
  resume(learner: LearnerId, names: readonly NoteSlug[]): Promise<void>
  /** In no order. */
  memos(learner: LearnerId): Promise<ItemMemo[]>
  /** Keeps an edit of the newest revision. A retry of the same edit is kept once. */
  keepMemo(learner: LearnerId, item: ItemId, edit: MemoEdit, now: Instant): Promise<MemoOutcome>
}
