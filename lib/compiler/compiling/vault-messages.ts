import type { Message } from '../../model/message'
import { groupBy } from '../base/group-by'
import { shortHashOf } from '../base/hash-of'
import type { RuleSettings } from '../checking/config/rule-settings'
import { chooseMessages } from '../checking/messages/choose-messages'
import { byPlace } from '../checking/messages/message-text'
import { made, type Row } from '../memo/row'
import type { VaultPage } from './build-pages'
import { ALL_MESSAGES, MESSAGES, type MessageCounts, OWN_MESSAGES } from './note-stages'

/** The vault's messages about one of its notes. They are made only if `inputs` is new. */
export interface Addition {
  file: string
  /** A fingerprint of what the messages are made from. */
  inputs: string
  messages: () => readonly Message[]
}

export const addMessage = (message: Message): Addition => ({
  file: message.file,
  inputs: shortHashOf(JSON.stringify(message)),
  messages: () => [message],
})

/** A note with its page, and how many messages it has. */
export interface CountedPage extends VaultPage {
  counts: MessageCounts
}

/**
 * Adds the messages of the vault about its notes to those of the notes.
 * @param settings  of rules, of the vault
 */
export function addMessages(
  pages: readonly VaultPage[],
  additions: readonly Addition[],
  settings: RuleSettings,
): CountedPage[] {
  const byFile = groupBy(additions, ({ file }) => file)
  return pages.map((page) => {
    const { path, row, facts } = page.note
    return { ...page, counts: keepMessages(row, byFile.get(path) ?? [], joined(settings, facts.settings)) }
  })
}

/** All messages about a note, in the order of their places. */
export const messagesOf = ({ note: { row } }: VaultPage): Message[] =>
  row.detail(ALL_MESSAGES) ?? row.detail(OWN_MESSAGES)

/** Few notes have settings of their own. */
const joined = (ofVault: RuleSettings, ofNote: RuleSettings): RuleSettings =>
  Object.keys(ofNote).length === 0 ? ofVault : { ...ofVault, ...ofNote }

function keepMessages(row: Row, additions: readonly Addition[], settings: RuleSettings): MessageCounts {
  const inputs = inputsOf(additions, settings)
  const known = row.recall(MESSAGES, inputs)
  if (known !== null) return known
  const own = row.detail(OWN_MESSAGES)
  const all = chooseMessages([...own, ...additions.flatMap(({ messages }) => messages())], settings).sort(byPlace)
  const isOwn = all.length === own.length && all.every((message, i) => message === own[i])
  return row.keep(MESSAGES, inputs, countsOf(all), [made(ALL_MESSAGES, () => (isOwn ? null : all))])
}

/** Empty for most notes, which have neither. */
const inputsOf = (additions: readonly Addition[], settings: RuleSettings): string =>
  additions.length === 0 && Object.keys(settings).length === 0
    ? ''
    : [...additions.map(({ inputs }) => inputs), ...Object.entries(settings).flat()].join(' ')

export function countMessage(counts: MessageCounts, { severity, ruleId }: Message): void {
  counts[severity]++
  counts.rules[ruleId] = (counts.rules[ruleId] ?? 0) + 1
}

function countsOf(messages: readonly Message[]): MessageCounts {
  const counts: MessageCounts = { error: 0, warning: 0, advice: 0, rules: {} }
  for (const message of messages) countMessage(counts, message)
  return counts
}
