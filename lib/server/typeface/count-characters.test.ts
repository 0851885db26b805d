import { expect, test } from 'vitest'
import { countCharacters, mostCommon } from './count-characters'

test('counts texts, not occurrences, and leaves ASCII and emoji out', () => {
  const counts = countCharacters(['가가 a', '가나', '😀'])
  expect(mostCommon(counts, 10)).toBe('가나')
  expect(counts['가'.charCodeAt(0)]).toBe(2)
})

test('keeps the characters that most texts have, in the order of their codes', () => {
  expect(mostCommon(countCharacters(['하 다', '다 가', '하 나']), 2)).toBe('다하')
})

test('takes every character that there is', () => {
  const all = Array.from({ length: 0xd800 - 0x80 }, (_, i) => String.fromCharCode(0x80 + i)).join('')
  expect(mostCommon(countCharacters([all]), 100_000)).toBe(all)
})
