import type { Message } from '../../model/message'
import { type RuleId, vaultRules } from './all-rules'
import type { ComparedNote } from './compared-note'
import { toMessage } from './messages/to-message'
import type { VaultRule } from './rule'

/**
 * Runs the rules that compare notes.
 * @param notes  in the order of their paths
 */
export function checkVault(notes: readonly ComparedNote[]): Message[] {
  return (Object.entries(vaultRules) as [RuleId, VaultRule][]).flatMap(([ruleId, rule]) =>
    rule.checkVault(notes).map(({ file, ...finding }) => toMessage(file, { ...finding, ruleId })),
  )
}
