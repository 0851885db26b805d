import { expect, test } from 'vitest'
import { decodeNote } from './decode-note'

const decode = (text: string) => decodeNote(Buffer.from(text))
const signs = (count: number) => '\u0323\u0301'.repeat(count / 2)

test('nothing is read of a long file with a letter of more signs than any language has', () => {
  const { data, messages } = decode(`${'차 '.repeat(10_000)}a${signs(32)}`)
  expect(data).toEqual([''])
  expect(messages).toMatchObject([{ ruleId: 'file-unread', reason: expect.stringContaining('combining signs') }])
})

test('thirty signs, and any number in a short file, are text', () => {
  expect(decode(`${'차 '.repeat(10_000)}a${signs(30)}b`).messages).toEqual([])
  expect(decode(`a${signs(100)}`).messages).toEqual([])
})
