import type { Finding, Message, Severity } from '../../../model/message'
import { allRules, type RuleId } from '../all-rules'

/** A finding, and the rule that it falls under. */
export interface RuledFinding extends Finding {
  ruleId: RuleId
}

export const toMessage = (file: string, finding: RuledFinding): Message => ({
  ...finding,
  severity: severityOf(finding.ruleId),
  file,
})

export const severityOf = (ruleId: RuleId): Severity => allRules.get(ruleId)!.severity
