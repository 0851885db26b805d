import { expect, test } from 'vitest'
import { titleIn } from './titles'

test.each([
  ['en', { title: '물', titles: { en: 'Water' } }, 'Water'],
  ['ko', { title: '물', titles: { en: 'Water' } }, '물'],
  ['en', { title: '물' }, '물'],
] as const)('in %s, %j is called %s', (lang, named, shown) => {
  expect(titleIn(lang, named)).toBe(shown)
})
