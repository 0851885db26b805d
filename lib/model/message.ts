/** A place in a text, as in unist: lines and columns count from 1. */
export interface Point {
  line: number
  column: number
}

/** A stretch of a text; its end is exclusive. */
export interface Span {
  start: Point
  end: Point
}

/** `error`: the item is not delivered to learners, its page is. `warning`: look at it. `advice`: could be better. */
export type Severity = 'error' | 'warning' | 'advice'

/** What a rule or a reader finds at a place of a note. The runner knows the file, the rule and its severity. */
export interface Finding {
  span: Span
  /** "Unexpected X, expected Y", the author's own words in backticks. */
  reason: string
  /** One sentence that the author can act on. */
  mend?: string
  /** The other half of a conflict. `file` is unset when it is the same file. */
  related?: { file?: string; span: Span; reason: string }
  /** A change that is safe to make without asking: the text at `span` becomes `text`. */
  fix?: { span: Span; text: string }
}

/** What the compiler tells an author. Bad content never throws; it becomes one of these. */
export interface Message extends Finding {
  ruleId: string
  severity: Severity
  /** Relative to the vault, `/` between folders on every system, Unicode NFC. */
  file: string
}
