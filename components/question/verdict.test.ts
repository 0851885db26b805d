import { expect, test } from 'vitest'
import en from '@/components/messages/en.json'
import ko from '@/components/messages/ko.json'
import type { Feedback, Verdict } from '@/lib/model/feedback'
import type { OptionId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'
import { lettersOf } from '@/lib/model/text/letters'
import { choosingHint } from './choosing-hint'
import { optionMark } from './option-mark'
import { verdictMark, verdictSentence } from './verdict'

const ids = (text: string) => [...text] as OptionId[]
/** Its options are in the order w, x, y, z, so that the test sees letters follow the order and not the id. */
const item = {
  id: 'i',
  version: 'v',
  lang: 'en',
  stem: '',
  choose: 1,
  options: ids('zyxw').map((id) => ({ id, text: '' })),
} as unknown as DeliveredItem
const marked = (options: string, key: string, verdict: Verdict): Feedback => ({
  options: ids(options),
  verdict,
  key: ids(key),
  explanations: {},
  general: null,
  teaches: null,
})

test('letters follow the order in which options are shown', () => {
  expect(lettersOf(item, ids('wz'))).toEqual(['A', 'D'])
})

test('a single key that was not chosen gets a whole circle', () => {
  expect(optionMark('z' as OptionId, marked('y', 'z', 'wrong'))).toEqual({
    role: 'key',
    shape: 'circle',
    tag: 'keyTag',
  })
})

test('of two keys the one that was not chosen is missed, and its circle is dashed', () => {
  const marking = marked('zy', 'zx', 'partly')
  expect(ids('zyxw').map((option) => optionMark(option, marking).tag)).toEqual([
    'keyMineTag',
    'wrongMineTag',
    'missedTag',
    'wrongTag',
  ])
  expect(ids('zyxw').map((option) => optionMark(option, marking).shape)).toEqual(['circle', 'slash', 'dashed', null])
})

test('nothing was missed where nothing was answered', () => {
  expect(optionMark('x' as OptionId, marked('', 'zx', 'wrong')).tag).toBe('keyTag')
})

test.each([
  ['right', marked('z', 'z', 'right'), '맞았어요.', 'Correct.'],
  ['wrong', marked('y', 'z', 'wrong'), '틀렸어요. 정답은 A예요.', 'Not correct. The answer is A.'],
  [
    'partly',
    marked('zy', 'zx', 'partly'),
    '2개 중 1개만 맞았어요. 정답은 A, C예요.',
    '1 of 2. The answers are A and C.',
  ],
  ['wrong', marked('w', 'zyx', 'wrong'), '틀렸어요. 정답은 A, B, C예요.', 'Not correct. The answers are A, B and C.'],
  ['blank', marked('', 'w', 'wrong'), '답하지 않았어요. 정답은 D예요.', 'Not answered. The answer is D.'],
])('says a %s verdict with its key', (_, marking, korean, english) => {
  expect(verdictSentence(item, marking, ko.question)).toBe(korean)
  expect(verdictSentence(item, marking, en.question)).toBe(english)
})

test('a Korean verdict ends as its letter is read: 엘이에요', () => {
  const twelve = { ...item, options: ids('abcdefghijkl').map((id) => ({ id, text: '' })) } as unknown as DeliveredItem
  expect(verdictSentence(twelve, marked('a', 'l', 'wrong'), ko.question)).toBe('틀렸어요. 정답은 L이에요.')
})

test.each([
  [3, '보기를 세 개 골라 주세요', 'Choose three options'],
  [12, '보기를 12개 골라 주세요', 'Choose 12 options'],
])('%i options are asked for in a word up to nine', (choose, korean, english) => {
  expect(choosingHint({ ...item, choose }, 0, ko.question)).toBe(korean)
  expect(choosingHint({ ...item, choose }, 0, en.question)).toBe(english)
})

test('each verdict has a shape and a word of its own', () => {
  const marks = [marked('z', 'z', 'right'), marked('y', 'z', 'wrong'), marked('zy', 'zx', 'partly')].map(verdictMark)
  expect(marks).toEqual([
    { shape: 'circle', word: 'rightWord' },
    { shape: 'slash', word: 'wrongWord' },
    { shape: 'triangle', word: 'partlyWord' },
  ])
})
