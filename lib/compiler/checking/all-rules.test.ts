import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Message } from '../../model/message'
import type { StageFinding } from '../base/finding'
import { compileAnew } from '../compiling/compile-anew'
import { compileHere } from '../compiling/compile-here'
import { configText } from '../publishing/config-text'
import { readVault } from '../publishing/read-vault'
import { allRules, type RuleId } from './all-rules'
import { readConfig } from './config/read-config'
import type { RuleSettings } from './config/rule-settings'
import { formatMessage } from './messages/format-message'

const FIXTURES = join(import.meta.dirname, '../fixtures')
const AUTHORING = join(import.meta.dirname, '../../../docs/authoring.md')

/** A fixture is a note, or a folder of notes for the rules that compare them; its messages lie beside it. */
function fixturesOf(ruleId: string): string[] {
  const folder = join(FIXTURES, ruleId)
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => !name.endsWith('.messages'))
}

async function messagesOf(ruleId: string, name: string): Promise<Message[]> {
  const path = join(FIXTURES, ruleId, name)
  const { files, images, attachments } = name.endsWith('.md')
    ? { files: [{ path: name, bytes: readFileSync(path) }], images: [], attachments: [] }
    : readVault(path)
  const { config, messages } = readConfig(name.endsWith('.md') ? null : configText(path))
  return [
    ...messages,
    ...(await compileAnew({ notes: files, images, attachments, config }, null, compileHere)).messages,
  ]
}

const fixtures = [...allRules.keys()].flatMap((id) => fixturesOf(id).map((name) => [id, name] as const))

test.each(fixtures)('%s/%s gives the messages that lie beside it, each with what to do', async (ruleId, name) => {
  const messages = await messagesOf(ruleId, name)
  expect(messages.filter(({ mend }) => mend === undefined)).toEqual([])
  const lines = messages.map((message) => `${formatMessage(message)}\n`)
  const expected = join(FIXTURES, ruleId, `${name.replace(/\.md$/, '')}.messages`)
  await expect(lines.join('')).toMatchFileSnapshot(expected)
})

describe.each([...allRules.keys()])('%s', (ruleId) => {
  test.skipIf(ruleId === 'note-timeout')('has a fixture that keeps it and one that breaks it', async () => {
    const found = await Promise.all(fixturesOf(ruleId).map((name) => messagesOf(ruleId, name)))
    const broken = found.map((messages) => messages.some((message) => message.ruleId === ruleId))
    expect(new Set(broken)).toEqual(new Set([true, false]))
  })

  test('is explained to authors', () => {
    expect(readFileSync(AUTHORING, 'utf8').split('\n')).toContain(`### ${ruleId}`)
  })
})

test('no fixture lies in a folder that no rule is named after', () => {
  const folders = readdirSync(FIXTURES).filter((name) => name !== 'grammar')
  expect(folders.filter((name) => !allRules.has(name as RuleId))).toEqual([])
})

test('a misspelt rule id does not compile', () => {
  // @ts-expect-error: it is `stem-empty`
  const misspelt: RuleId = 'stem-emtpy'
  // @ts-expect-error: a stage gives only findings of the stages' rules, and this one is checked
  const checked: StageFinding['ruleId'] = 'stem-empty'
  // @ts-expect-error: settings are by rule id
  const settings: RuleSettings = { 'titel-missing': 'off' }
  expect(allRules.has(misspelt)).toBe(false)
  expect([checked, settings]).toHaveLength(2)
})
