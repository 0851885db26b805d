import { expect, test } from 'vitest'
import type { ResultView } from '@/lib/model/view'
import { passPoints, resultGroups } from './result-groups'

const result = {
  items: [
    { item: 'a', response: {}, feedback: { verdict: 'right' } },
    { item: 'b', response: {}, feedback: { verdict: 'wrong' } },
    { item: 'c', response: {}, feedback: { verdict: 'partly' } },
    { item: 'd', response: {}, feedback: { verdict: 'wrong' } },
    { item: 'e', response: null, feedback: { options: [], openExam: 's1' } },
    { item: 'f', response: null, feedback: { verdict: 'wrong' } },
  ],
  confidences: { a: 'sure', b: 'guessed', c: 'sure', d: null, e: 'sure' },
} as unknown as ResultView

test('puts what was sure and wrong first, holds a blank apart from what is wrong, and keeps the numbers', () => {
  const { sureWrong, wrong, blank, right, withheld } = resultGroups(result)
  const numbers = [sureWrong, wrong, blank, right, withheld].map((group) => group.map(({ number }) => number))
  expect(numbers).toEqual([[3], [2, 4], [6], [1], [5]])
})

test.each([
  [0.7, 10, 7],
  [0.72, 20, 15],
  [0.7, 20, 14],
  [1, 3, 3],
  [0, 5, 0],
])('a pass line of %f of %i is %i points', (pass, of, points) => {
  expect(passPoints(pass, of)).toBe(points)
})
