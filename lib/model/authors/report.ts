import type { Instant, ItemId, NoteSlug, VersionId } from '../ids'

/** What a learner may say is wrong with a question. */
export const REPORT_KINDS = ['key', 'unclear', 'typo', 'other'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** What an author may answer: the question was mended, or is right as it is. */
export const REPORT_VERDICTS = ['fixed', 'kept'] as const
export type ReportVerdict = (typeof REPORT_VERDICTS)[number]

/** The longest text of a report, and the longest reason of an answer, in UTF-16 code units. */
export const REPORT_LENGTH = 2_000

export interface ReportAnswer {
  verdict: ReportVerdict
  reason: string
  at: Instant
}

/** A learner's report about one version of a question. */
export interface ItemReport {
  item: ItemId
  /** The version that the learner was asked. */
  version: VersionId
  /** The note of the question when it was reported. */
  note: NoteSlug
  kind: ReportKind
  text: string
  at: Instant
  /** Null while it waits. */
  answer: ReportAnswer | null
}

/** A report as its learner reads it. */
export interface ShownReport extends ItemReport {
  /** Of the note; null if there is no such note any more. */
  title: string | null
}
