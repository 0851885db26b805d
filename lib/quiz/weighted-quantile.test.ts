import { expect, test } from 'vitest'
import { weightedQuantile } from './weighted-quantile'

const values = [
  { value: 30, weight: 0.2 },
  { value: 10, weight: 0.5 },
  { value: 20, weight: 0.3 },
]

test.each([
  [0, 10],
  [0.5, 10],
  [0.51, 20],
  [0.95, 30],
  [1, 30],
])('below the quantile %f lies that share of the weight, whatever the order', (share, value) => {
  expect(weightedQuantile(values, share)).toBe(value)
})

test('weights that sum to a little less than 1 give the greatest value at the end', () => {
  expect(weightedQuantile([{ value: 7, weight: 1 - 1e-9 }], 1)).toBe(7)
})
