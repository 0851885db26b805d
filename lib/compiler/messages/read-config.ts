import * as z from 'zod'
import type { Message } from '../../model/message'
import { toMessage } from './check-notes'
import { CONFIG_FILE } from './config-file'
import { type ChoiceFault, RuleChoices, readRuleChoices } from './rule-choices'

export const Config = z.strictObject({
  $schema: z.string().optional(),
  rules: RuleChoices.optional(),
})

export interface ReadConfig {
  choices: RuleChoices
  messages: Message[]
}

/**
 * Reads what a vault chooses. What cannot be read chooses nothing, and gives a message.
 * @param text  of the vault's config; null where it has none
 */
export function readConfig(text: string | null): ReadConfig {
  if (text === null) return { choices: {}, messages: [] }
  const value = parse(text)
  if ('message' in value) return { choices: {}, messages: [value.message] }
  const { rules = {}, $schema: _, ...others } = value.data
  const { choices, faults } = readRuleChoices(rules)
  const unknown = Object.keys(others).map((name) => ({ name, what: `\`${name.slice(0, 60)}\``, expected: '`rules`' }))
  const named = faults.map(({ ruleId, ...fault }: ChoiceFault) => ({ ...fault, name: ruleId ?? 'rules' }))
  return {
    choices,
    messages: [...unknown, ...named].map(({ name, what, expected }) => unread(text, name, what, expected)),
  }
}

function parse(text: string): { data: Record<string, unknown> } | { message: Message } {
  try {
    const data: unknown = JSON.parse(text)
    if (typeof data === 'object' && data !== null && !Array.isArray(data))
      return { data: data as Record<string, unknown> }
    return { message: unread(text, '', 'JSON of another kind', 'an object such as `{"rules": {}}`') }
  } catch {
    return { message: unread(text, '', 'text that is no JSON', 'an object such as `{"rules": {}}`') }
  }
}

/** @param name  of a field, where it stands; empty for the whole file */
function unread(text: string, name: string, what: string, expected: string): Message {
  const field = JSON.stringify(name)
  const lines = text.split(/\r\n|\r|\n/)
  const found = name === '' ? -1 : lines.findIndex((line) => line.includes(field))
  const line = Math.max(0, found)
  const column = found === -1 ? 1 : lines[line]!.indexOf(field) + 1
  const end = found === -1 ? lines[line]!.length + 1 : column + field.length
  return toMessage(CONFIG_FILE, {
    ruleId: 'config-unread',
    span: { start: { line: line + 1, column }, end: { line: line + 1, column: end } },
    reason: `Unexpected ${what}, expected ${expected}`,
    mend: 'Correct it; the rest is followed.',
  })
}
