import { expect, test } from 'vitest'
import { decodeNote } from './decode-note'

const decode = (text: string) => decodeNote(Buffer.from(text))
const signs = (count: number) => '\u0323\u0301'.repeat(count / 2)

test('a letter of a long file keeps thirty signs if it has more than any language has', () => {
  const { data, messages } = decode(`${'차 '.repeat(10_000)}a${signs(100_000)}b\nnext`)
  expect(data.map((line) => line.length)).toEqual([20_000 + decode(`a${signs(30)}b`).data[0]!.length, 4])
  expect(messages).toMatchObject([{ ruleId: 'file-unread', reason: expect.stringContaining('combining signs') }])
})

test('thirty signs, and any number in a short file, are text', () => {
  expect(decode(`${'차 '.repeat(10_000)}a${signs(30)}b`).messages).toEqual([])
  expect(decode(`a${signs(100)}`).messages).toEqual([])
})
