import { createHash } from 'node:crypto'
import type { Message, Severity } from '../model/message'
import type { KnownNote } from './assemble-vault'
import type { DrawnNote } from './draw-note'
import { byPlace, messageText, parseMessages } from './message-text'

/** All messages of a note, as they are written. */
export interface Told {
  /** JSON values with commas between them. */
  text: Buffer
  counts: Record<Severity, number>
  /** A hash of those that the vault adds to the note's own. */
  added: string
}

/**
 * Puts a note's own messages and those that the vault has for it in the order of their places.
 * @param before  what was told of it last
 */
export function tell(drawn: DrawnNote, extras: readonly Message[], before: KnownNote | null): Told {
  const added = extras.length === 0 ? '' : hashOf(JSON.stringify(extras))
  if (before?.drawn === drawn && before.told.added === added) return before.told
  const messages = [...parseMessages(drawn.messages), ...extras].sort(byPlace)
  return { text: messageText(messages), counts: countsOf(messages), added }
}

export function countsOf(messages: readonly Message[]): Told['counts'] {
  const counts = { error: 0, warning: 0, advice: 0 }
  for (const { severity } of messages) counts[severity]++
  return counts
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 16)
