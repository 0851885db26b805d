import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { messages } from './messages'
import { say } from './say'

const { ko, en } = messages

type Tree = { [key: string]: string | Tree }

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  )
/** Korean endings that depend on the last sound before them. English does not have them. */
const OF_KOREAN_ONLY = ['copula', 'particle']
const places = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))]
    .filter((name) => !OF_KOREAN_ONLY.includes(name!))
    .sort()

test('Korean and English say the same things', () => {
  expect(leaves(en).map(([key]) => key)).toEqual(leaves(ko).map(([key]) => key))
})

test('a message has the same places in both languages', () => {
  const korean = new Map(leaves(ko))
  const differing = leaves(en)
    .filter(([key, text]) => !/\{\w+, plural/.test(text) && `${places(text)}` !== `${places(korean.get(key) ?? '')}`)
    .map(([key]) => key)
  expect(differing).toEqual([])
})

test('fills every place of a template and leaves unknown ones', () => {
  expect(say('{n} of {of}, {rest}', { n: 1, of: 2 })).toBe('1 of 2, {rest}')
})

test('Korean is said in one tone, 해요체', () => {
  const stiff = leaves(ko).filter(([, text]) => /(?:니다|한다|이다|[었았였]다|는다|십시오)[.!?…]?(?:\s|$)/.test(text))
  expect(stiff).toEqual([])
})

test.each([
  [3, '오늘은 세 문제면 돼요'],
  [28, '오늘은 28문제면 돼요'],
])('a counter stands apart from the word for %i and not from digits', (n, said) => {
  expect(createTranslator({ locale: 'ko', messages: ko })('review.due', { n })).toBe(said)
  const apart = leaves(ko).filter(([, text]) => /#\}\} (?:문제|번)/.test(text))
  expect(apart).toEqual([])
})
