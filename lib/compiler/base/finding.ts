import type { Finding } from '../../model/message'
import type { StageRuleId } from './stage-rules'

/** A finding of a stage, with its rule. Severity and file are added when it becomes a message. */
export interface StageFinding extends Finding {
  ruleId: StageRuleId
}

/** Data with the findings from reading it. Nothing in the compiler throws because of what an author wrote. */
export interface Compiled<T> {
  data: T
  messages: StageFinding[]
}
