import type { Message } from '../../model/message'
import type { RuleChoices } from '../reading/note'
import { allRules } from './all-rules'

const isOffByDefault = new Set(allRules.filter((rule) => rule.default === 'off').map(({ id }) => id))

/**
 * Leaves out the messages of rules that are off, and gives the others the severity that was chosen for them.
 * @param choices  of the vault and of the note that the messages are about
 */
export function chooseMessages(messages: readonly Message[], choices: RuleChoices): Message[] {
  return messages.flatMap((message) => {
    const choice = choices[message.ruleId] ?? (isOffByDefault.has(message.ruleId) ? 'off' : message.severity)
    if (choice === 'off') return []
    return [choice === message.severity ? message : { ...message, severity: choice }]
  })
}
