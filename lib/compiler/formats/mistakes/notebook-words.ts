import type { Verdict } from '../../../model/feedback'
import type { Cause } from '../../../model/study/memo'
import type { Shelf } from '../../../model/study/mistakes'
import type { Confidence } from '../../../model/study/sitting'

/** The words of an exported notebook, in its reader's language. */
export interface NotebookWords {
  title: string
  tag: string
  shelf: string
  shelves: Record<Shelf, string>
  marks: string
  chosenMost: string
  times: string
  why: string
  cause: string
  memo: string
  key: string
  topic: string
  note: string
  question: string
  last: string
  confidence: string
  causes: Record<Cause, string>
  confidences: Record<Confidence, string>
}

const SIGNS: Record<Verdict, string> = { right: '○', partly: '△', wrong: '／' }

/** The last results as signs, oldest first. */
export const signsOf = (marks: readonly { verdict: Verdict }[]): string =>
  marks.map(({ verdict }) => SIGNS[verdict]).join(' ')
