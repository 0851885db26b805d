import fc from 'fast-check'
import { parse } from 'parse5'
import { expect, test } from 'vitest'
import { arbitraryBank } from '../../testing/arbitrary-bank'
import { askable } from '../bank/askable'
import { printHtml } from './print-html'

const write = (bank: Parameters<typeof printHtml.write>[0]) =>
  new TextDecoder().decode(printHtml.write(bank, new Date(0)))

test('gives no key or explanation before the last question', () => {
  const option = (label: string, isKey: boolean) => ({
    label,
    text: `choice ${label}`,
    isKey,
    explanation: `why ${label}`,
  })
  const question = {
    line: 1,
    stem: 'Which?',
    options: [option('A', false), option('B', true)],
    generalExplanation: 'in general',
  }
  const page = write({
    notes: [{ path: 'a.md', title: 'Tea', tags: [], aliases: [], questions: [question, question] }],
    messages: [],
  })
  const [asked = '', answered = ''] = page.split('class="answers"')
  expect(asked.match(/class="question"/g)).toHaveLength(2)
  expect(asked).not.toMatch(/why|in general|Tea/)
  expect(answered.match(/Answer B/g)).toHaveLength(2)
  expect(answered).toContain('<dt>A ×</dt><dd lang="en">why A</dd>')
})

test('is well-formed HTML without scripts, whatever the bank', () => {
  fc.assert(
    fc.property(arbitraryBank, (bank) => {
      const faults: string[] = []
      const page = write(bank)
      parse(page, { onParseError: ({ code }) => faults.push(code) })
      expect(faults.filter((code) => !/noncharacter|control-character/.test(code))).toEqual([])
      expect(page).not.toMatch(/<script|javascript:|\son\w+=/i)
      expect(page.match(/class="question"/g)?.length ?? 0).toBe(
        askable(bank).bank.notes.flatMap(({ questions }) => questions).length,
      )
    }),
    { numRuns: 40 },
  )
})
