import { expect, test } from 'vitest'
import { letterOf, titleKey } from './title-key'

test.each([
  ['Apple', 'A'],
  ['élan', 'E'],
  ['"Quoted"', 'Q'],
  ['가지', 'ㄱ'],
  ['꽃', 'ㄱ'],
  ['힣', 'ㅎ'],
  ['2025-09', '#'],
  ['Ядро', '#'],
  ['漢字', '#'],
  ['', '#'],
  ['🗂️', '#'],
])('`%s` stands under %s', (title, letter) => {
  expect(letterOf(titleKey(title))).toBe(letter)
})

test('titles are ordered without case and accents, Hangul by its syllables', () => {
  const titles = ['각', '가나', '나', 'émigré', 'Emil', 'zed', '가']
  const ordered = titles.toSorted((a, b) => (titleKey(a) < titleKey(b) ? -1 : 1))
  expect(ordered).toEqual(['émigré', 'Emil', 'zed', '가', '가나', '각', '나'])
})
