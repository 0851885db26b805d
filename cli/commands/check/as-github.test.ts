import { expect, test } from 'vitest'
import type { Message } from '../../../lib/model/message'
import { asGithub } from './as-github'

const message = (more: Partial<Message>): Message => ({
  ruleId: 'answer-unknown',
  severity: 'error',
  file: 'tea/pots.md',
  span: { start: { line: 9, column: 7 }, end: { line: 9, column: 8 } },
  reason: 'Unexpected answer `F`, expected one of `A`, `B`',
  ...more,
})
const inContent = (file: string) => `content/${file}`

test('writes a message as a command with file, place and rule', () => {
  expect(asGithub([message({ mend: 'Correct the letter.' })], inContent)).toBe(
    '::error file=content/tea/pots.md,line=9,col=7,endLine=9,endColumn=8,title=answer-unknown::' +
      'Unexpected answer `F`, expected one of `A`, `B`%0ACorrect the letter.\n',
  )
})

test('escapes characters that would end a property or a command', () => {
  const hostile = message({ file: '50%, 1:2.md', reason: '100 %\r\n::error::no' })
  expect(asGithub([hostile], inContent)).toBe(
    '::error file=content/50%25%2C 1%3A2.md,line=9,col=7,endLine=9,endColumn=8,title=answer-unknown::100 %25%0D%0A::error::no\n',
  )
})

test('omits columns if a message spans several lines', () => {
  const span = { start: { line: 3, column: 5 }, end: { line: 7, column: 2 } }
  expect(asGithub([message({ span })], inContent)).toContain('file=content/tea/pots.md,line=3,endLine=7,title=')
})

test('writes errors first, then warnings, then advice as notices', () => {
  const messages = (['advice', 'error', 'warning'] as const).map((severity) => message({ severity }))
  const commands = asGithub(messages, inContent).matchAll(/^::(\w+) /gm)
  expect([...commands].map(([, name]) => name)).toEqual(['error', 'warning', 'notice'])
})
