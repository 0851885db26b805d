import type { Message } from '../../../model/message'
import { allRules, type RuleId } from '../all-rules'
import type { RuleSettings } from '../config/rule-settings'

const isOffByDefault = new Set([...allRules].filter(([, rule]) => rule.default === 'off').map(([id]): string => id))

/**
 * Leaves out the messages of rules that are off, and gives the others the severity that was set for them.
 * @param settings  of the vault, and of the note that the messages are about
 */
export function chooseMessages(messages: readonly Message[], settings: RuleSettings): Message[] {
  return messages.flatMap((message) => {
    const { ruleId, severity } = message
    const chosen = settings[ruleId as RuleId] ?? (isOffByDefault.has(ruleId) ? 'off' : severity)
    if (chosen === 'off') return []
    return [chosen === severity ? message : { ...message, severity: chosen }]
  })
}
