import { expect, test } from 'vitest'
import type { Verdict } from '../model/feedback'
import type { ItemId, OptionId } from '../model/ids'
import { changedAnswers, type GivenResponse } from './changed-answers'

/**
 * Answers to one item in order, each a string of one-letter options. The key is B, or B and D if two are to be chosen.
 */
const given = (item: string, ...all: string[]): GivenResponse[] =>
  all.map((options, i) => ({
    item: item as ItemId,
    seq: i + 1,
    options: [...options] as OptionId[],
    verdict: ['B', 'BD', 'DB'].includes(options) ? 'right' : ('wrong' as Verdict),
  }))
const changes = (responses: GivenResponse[], choose = 1) =>
  changedAnswers([...new Set(responses.map(({ item }) => item))], responses, () => choose).map(
    ({ item, path, effect }) => `${item} ${path.map((options) => options.join('')).join(' → ')}: ${effect}`,
  )

test.each([
  ['B → A', ['B', 'A'], 'q B → A: to-wrong'],
  ['C → B', ['C', 'B'], 'q C → B: to-right'],
  ['C → B → C', ['C', 'B', 'C'], 'q C → B → C: back'],
  ['B → A → B', ['B', 'A', 'B'], 'q B → A → B: back'],
  ['A → C', ['A', 'C'], 'q A → C: none'],
  ['C → C → B', ['C', 'C', 'B'], 'q C → B: to-right'],
  ['B, taken back', ['B', ''], 'q B → : to-wrong'],
  ['A, taken back', ['A', ''], 'q A → : none'],
  ['A, taken back, B', ['A', '', 'B'], 'q A → B: to-right'],
  ['A → B, taken back', ['A', 'B', ''], 'q A → B → : none'],
])('%s', (_, options, expected) => {
  expect(changes(given('q', ...options))).toEqual([expected])
})

test('an answer that was given once, or again and again, was not changed', () => {
  expect(changes([...given('q', 'A'), ...given('r', 'B', 'B', 'B')])).toEqual([])
})

test('an answer that was taken back and given again was not changed', () => {
  expect(changes([...given('q', 'A', '', 'A'), ...given('r', '', 'B')])).toEqual([])
  expect(changes(given('q', 'B', ''), 2)).toEqual([])
})

test('ticking the second of two options, or the same two in another order, changes nothing', () => {
  expect(changes(given('q', 'B', 'BD', 'DB'), 2)).toEqual([])
  expect(changes(given('q', 'B', 'BA', 'B', 'BD'), 2)).toEqual(['q BA → BD: to-right'])
})

test('what counts is the order of the seqs, not the order of arrival', () => {
  expect(changes(given('q', 'C', 'B').reverse())).toEqual(['q C → B: to-right'])
})

test('a hundred answers to each of sixty-five items', () => {
  const responses = Array.from({ length: 65 }, (_, i) =>
    given(`q${i}`, ...Array.from({ length: 100 }, (_, k) => (k % 2 ? 'B' : 'A'))),
  )
  expect(changes(responses.flat())).toHaveLength(65)
})
