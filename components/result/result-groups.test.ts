import { expect, test } from 'vitest'
import type { ResultView } from '@/lib/model/view'
import { passPoints, resultGroups } from './result-groups'

const result = {
  items: [
    { item: 'a', feedback: { verdict: 'right' } },
    { item: 'b', feedback: { verdict: 'wrong' } },
    { item: 'c', feedback: { verdict: 'partly' } },
    { item: 'd', feedback: { verdict: 'wrong' } },
    { item: 'e', feedback: { options: [], openExam: 's1' } },
  ],
  confidences: { a: 'sure', b: 'guessed', c: 'sure', d: null, e: 'sure' },
} as unknown as ResultView

test('puts what was sure and wrong first, and keeps the numbers of the sitting', () => {
  const { sureWrong, wrong, right, withheld } = resultGroups(result)
  const numbers = [sureWrong, wrong, right, withheld].map((group) => group.map(({ number }) => number))
  expect(numbers).toEqual([[3], [2, 4], [1], [5]])
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
