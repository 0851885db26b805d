import { expect, test } from 'vitest'
import { compose, toInitials, toKoreanLayout, toLatinLayout, toLetters } from './letters'

test.each([
  ['데잍', 'ㄷㅔㅇㅣㅌ'],
  ['과적', 'ㄱㅗㅏㅈㅓㄱ'],
  ['닭ㄱ', 'ㄷㅏㄹㄱㄱ'],
  ['Ｓ３ É', 's3 e'],
  ['ㄳ', 'ㄱㅅ'],
])('`%s` is typed as %s', (text, letters) => {
  expect(toLetters(text)).toBe(letters)
})

test('what is half-way in an input method is the beginning of what will stand there', () => {
  for (const [half, whole] of [
    ['데잍', '데이터'],
    ['고', '과적합'],
    ['드맆', '드리프트'],
    ['값', '갑사'],
  ] as const)
    expect(toLetters(whole).startsWith(toLetters(half)), half).toBe(true)
})

test.each(['배포', '과적합을 읽는다', '닭', '값싼 것', '의왜워', '쌓아', 'S3 버킷'])('composes `%s` again', (text) => {
  expect(compose(toLetters(text))).toBe(text.toLowerCase())
})

test.each([
  ['qovh', '배포'],
  ['rhkwjrgkq', '과적합'],
  ['Rhc', '꽃'],
  ['dPfmf', '예를'],
])('`%s` is %s in the Korean layout', (typed, meant) => {
  expect(compose(toKoreanLayout(typed))).toBe(meant)
  expect(toLatinLayout(meant)).toBe(typed.toLowerCase())
})

test('initial consonants of syllables, other letters as they are', () => {
  expect(toInitials('배포 S3 끓다')).toBe('ㅂㅍ s3 ㄲㄷ')
})
