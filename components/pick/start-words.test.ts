import { expect, test } from 'vitest'
import en from '@/components/messages/en.json'
import ko from '@/components/messages/ko.json'
import { POOLS, type PoolCounts } from '@/lib/model/study/pool'
import { ALL, type Choice, shownPools } from './choice'
import { startWords } from './start-words'

const counts = (rest: Partial<PoolCounts>) =>
  ({ ...Object.fromEntries(POOLS.map((pool) => [pool, 0])), ...rest }) as PoolCounts
const choice = (rest: Partial<Choice> = {}): Choice => ({ pool: 'all', query: '', places: [], count: 10, ...rest })
const MODEL = ['모델 개발']

test.each<[string, Partial<Choice>, Partial<PoolCounts>, string, string]>([
  ['a topic', { places: MODEL }, { all: 45 }, '모델 개발 45문제 중 10문제 시작', 'Start 10 of 45 from 모델 개발'],
  ['all of a small topic', { places: MODEL }, { all: 3 }, '모델 개발 3문제 시작', 'Start 3 from 모델 개발'],
  ['everything', {}, { all: 168 }, '모든 주제 168문제 중 10문제 시작', 'Start 10 of 168 from all topics'],
  [
    'a pool',
    { pool: 'sure-but-wrong', count: ALL },
    { all: 168, 'sure-but-wrong': 2 },
    '확신했지만 틀린 2문제 시작',
    'Start 2 sure but wrong',
  ],
  [
    'a pool within three places',
    { pool: 'wrong', places: ['모델 개발', '배포', '운영'], count: 5 },
    { all: 120, wrong: 7 },
    '모델 개발 외 2곳 틀린 7문제 중 5문제 시작',
    'Start 5 of 7 wrong from 모델 개발 and 2 more',
  ],
  ['nothing', { pool: 'starred' }, { all: 168 }, '낼 문제가 없어요', 'No questions here'],
  [
    'more than a sitting may have',
    { count: ALL },
    { all: 4_000 },
    '모든 주제 4000문제 중 100문제 시작',
    'Start 100 of 4000 from all topics',
  ],
])('the button says what it begins: %s', (_, chosen, has, korean, english) => {
  expect(startWords(choice(chosen), counts(has), ko.pick).button).toBe(korean)
  expect(startWords(choice(chosen), counts(has), en.pick).button).toBe(english)
})

test('says when there are fewer than were asked for, but not to who asked for all', () => {
  expect(startWords(choice(), counts({ all: 3 }), ko.pick).short).toBe('10문제를 골랐지만 3문제뿐이에요.')
  expect(startWords(choice({ count: ALL }), counts({ all: 3 }), ko.pick).short).toBeNull()
  expect(startWords(choice(), counts({ all: 10 }), ko.pick).short).toBeNull()
})

test('says no number while none is known', () => {
  expect(startWords(choice({ places: MODEL }), null, ko.pick).button).toBe('시작하기')
})

test('one or two empty pools stay in the list; of three a sentence tells', () => {
  const two = counts({ all: 9, unseen: 1, wrong: 1, 'sure-but-wrong': 1, guessed: 1, slow: 1 })
  expect(shownPools(two, 'all')).toEqual([...POOLS])
  const three = { ...two, guessed: 0 }
  expect(shownPools(three, 'all')).toEqual(['all', 'unseen', 'wrong', 'sure-but-wrong', 'slow'])
  expect(shownPools(three, 'starred'), 'the chosen one stays').toContain('starred')
})
