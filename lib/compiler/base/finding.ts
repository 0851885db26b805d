import type { Finding } from '../../model/message'

/** A finding and the rule that it falls under. Severity and file are added when it becomes a message. */
export interface RuledFinding extends Finding {
  ruleId: string
}

/** Data, and what was found on the way to it. Nothing in the compiler throws because of what an author wrote. */
export interface Compiled<T> {
  data: T
  messages: RuledFinding[]
}
