import { expect, test } from 'vitest'
import { languageOf, readingMinutes } from './language'

test.each([
  ['Which pot keeps tea warm?', 'en'],
  ['찻주전자는 무엇으로 만드나?', 'ko'],
  ['Amazon SageMaker AI의 Model Monitor는 입력을 본다', 'ko'],
  ['The sign says 차, and nothing else is written there', 'en'],
  ['42', 'fr'],
])('%s is %s', (text, lang) => {
  expect(languageOf(text, 'fr')).toBe(lang)
})

test('a thousand syllables take two minutes, and nothing takes one', () => {
  expect([readingMinutes('가'.repeat(1000)), readingMinutes('')]).toEqual([2, 1])
})
