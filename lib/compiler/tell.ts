import { createHash } from 'node:crypto'
import type { Message } from '../model/message'
import type { DrawnNote } from './draw-note'
import type { KnownNote, Told } from './known-note'
import { byPlace, messageText, parseMessages } from './message-text'
import { chooseMessages, type RuleChoices } from './rule-choices'

/**
 * Puts a note's own messages and those that the vault has for it in the order of their places.
 * @param choices  of the rules: messages of those that are off are left out
 * @param before  what was told of it last
 */
export function tell(
  drawn: DrawnNote,
  extras: readonly Message[],
  choices: RuleChoices,
  before: KnownNote | null,
): Told {
  const hasMore = extras.length > 0 || Object.keys(choices).length > 0
  const added = hasMore ? hashOf(JSON.stringify([extras, choices])) : ''
  if (before?.drawn === drawn && before.told.added === added) return before.told
  const messages = chooseMessages([...parseMessages(drawn.messages), ...extras], choices).sort(byPlace)
  return { text: messageText(messages), counts: countsOf(messages), added }
}

export function countsOf(messages: readonly Message[]): Told['counts'] {
  const counts = { error: 0, warning: 0, advice: 0 }
  for (const { severity } of messages) counts[severity]++
  return counts
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 16)
