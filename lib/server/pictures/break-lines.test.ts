import { expect, test } from 'vitest'
import { breakLines, shortenLine } from './break-lines'

const measure = (text: string) => text.length

test('breaks between words, into lines of similar lengths', () => {
  expect(breakLines('세 번째 정규형과 보이스 코드 정규형', 16, measure)).toEqual([
    '세 번째 정규형과',
    '보이스 코드 정규형',
  ])
})

test('a text that fits stays on one line', () => {
  expect(breakLines('tea', 10, measure)).toEqual(['tea'])
})

test('cuts a word that is longer than a line, and nothing of it is lost', () => {
  expect(breakLines('abcdefghij', 4, measure).join('')).toBe('abcdefghij')
  expect(breakLines('abcdefghij', 4, measure)).toHaveLength(3)
})

test('cuts a long name after a hyphen', () => {
  expect(breakLines('git-remote-http', 12, measure)).toEqual(['git-remote-', 'http'])
})

test('does not cut between the code units of one letter', () => {
  const lines = breakLines('e\u0301'.repeat(5), 4, measure)
  expect(lines).toEqual(['e\u0301e\u0301', 'e\u0301e\u0301', 'e\u0301'])
})

test('a letter that is wider than a line has a line of its own', () => {
  expect(breakLines('ab', 0.5, measure)).toEqual(['a', 'b'])
})

test('shortens a line that does not fit', () => {
  expect(shortenLine('green tea leaves', 10, measure)).toBe('green tea…')
  expect(shortenLine('green tea', 10, measure)).toBe('green tea')
})
