import type { Lang, SafeHtml } from '../ids'
import type { ReportGroup } from './report-groups'

/** The reports of all learners, as authors read them. */
export interface AuthorReports {
  reports: number
  questions: number
  /** The first of these questions. */
  groups: AuthorReportGroup[]
}

export interface AuthorReportGroup extends ReportGroup {
  /** Null if it is not published any more. */
  question: { stem: SafeHtml; lang: Lang } | null
  /** Of the question's line in a repository; null if no repository is known. */
  address: string | null
  /** Markdown for an issue tracker. */
  issue: string
}
