/** A place in a text, as in unist: lines and columns count from 1. */
export interface Point {
  line: number
  column: number
}

/** A range of a text; the end is exclusive. */
export interface Span {
  start: Point
  end: Point
}

/** `error`: learners get the page but not the item. `warning`: probably a mistake. `advice`: could be better. */
export type Severity = 'error' | 'warning' | 'advice'

/** A fault that a rule or a reader found in a note. The caller adds file, rule and severity. */
export interface Finding {
  span: Span
  /** "Unexpected X, expected Y", the author's own words in backticks. */
  reason: string
  /** One sentence that the author can act on. */
  mend?: string
  /** The other half of a conflict. `file` is omitted if it is the same file. */
  related?: { file?: string; span: Span; reason: string }
  /** Of an error in a question: its number in the note, from 1. Learners do not get this question. */
  refuses?: number
  /** A correction that is safe to make automatically: replace the text at `span` by `text`. */
  fix?: { span: Span; text: string }
}

/** What the compiler tells an author. Bad content never throws; it becomes a message. */
export interface Message extends Finding {
  ruleId: string
  severity: Severity
  /** Path relative to the vault, with `/` on every system, in Unicode NFC. */
  file: string
}
