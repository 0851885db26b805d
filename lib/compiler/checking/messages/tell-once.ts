import type { Message } from '../../../model/message'
import { groupBy } from '../../base/group-by'

/** Rules whose advice is about a name, and the same wherever the name stands. */
const ABOUT_NAMES: ReadonlySet<string> = new Set(['link-ambiguous'])

/**
 * Tells advice about a name at its first place, with the number of the other places: a vault with two notes of one name
 * may link to it from a thousand.
 */
export function tellOnce(messages: readonly Message[]): Message[] {
  const alike = groupBy(messages.filter(isAboutName), ({ reason }) => reason)
  return messages.flatMap((message) => {
    if (!isAboutName(message)) return [message]
    const [first, ...others] = alike.get(message.reason)!
    if (message !== first) return []
    if (others.length === 0) return [message]
    const files = new Set(others.map(({ file }) => file)).size
    return [
      { ...message, reason: `${message.reason} (and \`${others.length}\` more links like it in \`${files}\` files)` },
    ]
  })
}

const isAboutName = ({ ruleId, severity }: Message) => severity === 'advice' && ABOUT_NAMES.has(ruleId)
