import { expect, test } from 'vitest'
import { readAnswer } from './read-answer'

const LABELS = ['A', 'B', 'C', 'D']

/** The text after `정답:` and after the marks of bold text that begins there. */
test.each([
  ['A**, **C', ['A', 'C']],
  ['A**, C', ['A', 'C']],
  ['A** & **C**', ['A', 'C']],
  ['A** 계량, **C** 시간', ['A', 'C']],
  ['A** 계량, C 시간', ['A']],
  ['A) x1**, **C) z1', ['A', 'C']],
  ['A. x1**, **C. z1', ['A', 'C']],
  ['A** (plan **C**)', ['A']],
  ['A**와 **C**', ['A', 'C']],
  ['A** 계량, **B2B** 시간', ['A']],
  ['B）', ['B']],
  ['（B）', ['B']],
  ['A·B', ['A', 'B']],
  ['A・B', ['A', 'B']],
  ['A、B', ['A', 'B']],
  ['A，C', ['A', 'C']],
  ['A; C', ['A', 'C']],
  ['A） 계량、 C） 시간', ['A', 'C']],
  ['Ａ, Ｃ', ['A', 'C']],
  ['A) 계량·시간（B）', ['A']],
  ['A) 계량(잎·B)', ['A']],
  ['A) `[0, B)`', ['A']],
])('%s has the key %j', (text, key) => {
  expect(readAnswer(text, LABELS).key).toEqual(key)
})

test('the words beside letters of their own bold are without its marks', () => {
  expect(readAnswer('A) one**, **C) two', LABELS).words).toEqual([
    { letter: 'A', words: 'one' },
    { letter: 'C', words: 'two' },
  ])
})

test('the words beside letters keep their own signs', () => {
  expect(readAnswer('A） 계량·시간', LABELS).words).toEqual([{ letter: 'A', words: '계량·시간' }])
})

test.each([
  ['A) one / C) three', ['C']],
  ['A) one 그리고 C) three', ['C']],
  ['A) one<br>D) four', ['D']],
  ['A) one, F) six', ['F']],
  ['A) one, C) three', []],
  ['A) Durability (D)', []],
  ['A) a half-open interval `[0, B)`', []],
  ['A) both (Plan A, B)', []],
  ['A) Pot S3)', []],
])('%s has the letters %j that look like labels and are none', (text, letters) => {
  expect(readAnswer(text, LABELS).unread).toEqual(letters)
})

test('a hundred thousand pieces of code in an answer are read once', () => {
  expect(readAnswer(`A) ${'`B)` '.repeat(100_000)}`, LABELS)).toMatchObject({ key: ['A'], unread: [] })
})
