import type { Message } from '../../model/message'
import { shortHashOf } from '../base/hash-of'
import { lazily } from '../base/lazily'
import type { BuiltNote } from '../bundling/build-page'
import { chooseMessages } from '../checking/choose-messages'
import { byPlace, messageText, parseMessages } from '../checking/message-text'
import type { RuleSettings } from '../checking/rule-settings'
import type { KnownNote, NoteMessages } from './known-note'

/** Messages that the vault has for one of its notes. The messages are made only if `inputs` is new. */
export interface Addition {
  file: string
  /** A fingerprint of what the messages are made from. */
  inputs: string
  messages: () => readonly Message[]
}

/**
 * Merges a note's own messages with those of the vault, applies the settings of rules, and sorts by place.
 * @param before  the note of the last compilation, whose messages are taken over if nothing changed
 */
export function noteMessages(
  built: BuiltNote,
  additions: readonly Addition[],
  settings: RuleSettings,
  before: KnownNote | null,
): NoteMessages {
  const inputs = inputsOf(additions, settings)
  if (before?.built === built && before.messages.inputs === inputs) return before.messages
  const all = [...parseMessages(built.messages()), ...additions.flatMap(({ messages }) => messages())]
  const messages = chooseMessages(all, settings).sort(byPlace)
  return { text: lazily(() => messageText(messages)), counts: countsOf(messages), inputs }
}

/** Empty for most notes: they have neither. */
const inputsOf = (additions: readonly Addition[], settings: RuleSettings): string =>
  additions.length === 0 && Object.keys(settings).length === 0
    ? ''
    : [...additions.map(({ inputs }) => inputs), ...Object.entries(settings).flat()].join(' ')

export const addMessage = (message: Message): Addition => ({
  file: message.file,
  inputs: shortHashOf(JSON.stringify(message)),
  messages: () => [message],
})

function countsOf(messages: readonly Message[]): NoteMessages['counts'] {
  const counts = { error: 0, warning: 0, advice: 0 }
  for (const { severity } of messages) counts[severity]++
  return counts
}
