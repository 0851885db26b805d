import type { Message } from '../../model/message'
import { shortHashOf } from '../base/hash-of'
import { lazily } from '../base/lazily'
import type { DrawnNote } from '../bundling/draw-note'
import { chooseMessages } from '../checking/choose-messages'
import { byPlace, messageText, parseMessages } from '../checking/message-text'
import type { RuleSettings } from '../checking/rule-settings'
import type { KnownNote, Told } from './known-note'

/** Messages that a vault has for one of its notes. Of those that were told before only the sign is looked at. */
export interface Addition {
  file: string
  /** Another one for other messages. */
  sign: string
  messages: () => readonly Message[]
}

/**
 * Puts a note's own messages and those that the vault has for it in the order of their places.
 * @param settings  of the rules: messages of those that are off are left out
 * @param before  what was told of it last
 */
export function tell(
  drawn: DrawnNote,
  additions: readonly Addition[],
  settings: RuleSettings,
  before: KnownNote | null,
): Told {
  const added = signOf(additions, settings)
  if (before?.drawn === drawn && before.told.added === added) return before.told
  const all = [...parseMessages(drawn.messages()), ...additions.flatMap(({ messages }) => messages())]
  const messages = chooseMessages(all, settings).sort(byPlace)
  return { text: lazily(() => messageText(messages)), counts: countsOf(messages), added }
}

/** Most notes have neither. */
const signOf = (additions: readonly Addition[], settings: RuleSettings): string =>
  additions.length === 0 && Object.keys(settings).length === 0
    ? ''
    : [...additions.map(({ sign }) => sign), ...Object.entries(settings).flat()].join(' ')

export const addMessage = (message: Message): Addition => ({
  file: message.file,
  sign: shortHashOf(JSON.stringify(message)),
  messages: () => [message],
})

function countsOf(messages: readonly Message[]): Told['counts'] {
  const counts = { error: 0, warning: 0, advice: 0 }
  for (const { severity } of messages) counts[severity]++
  return counts
}
