import { expect, test } from 'vitest'
import { checkFile } from '../checking/check-note'

const read = (text: string) => checkFile({ path: 'note.md', bytes: Buffer.from(text) })

test('of one rule a note is told 5,000 times, and how often more', () => {
  const { messages } = read(`# Pots\n\n**Question:** Which pot?\n\n${'^q-pot\n'.repeat(5_101)}`)
  const told = messages.filter(({ ruleId }) => ruleId === 'pin-repeated')
  expect(told).toHaveLength(5_000)
  expect(told.at(-1)!.reason).toContain('(and `100` more like it in this note)')
  expect(told.at(-2)!.reason).not.toContain('more like it')
  expect(messages.map(({ ruleId }) => ruleId)).toContain('options-missing')
})
