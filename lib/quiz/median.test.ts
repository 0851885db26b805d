import { expect, test } from 'vitest'
import { median } from './median'

test.each([
  [[], Number.NaN],
  [[7], 7],
  [[9, 2], 5.5],
  [[9, 2, 3], 3],
  [[100, 9, 2, 4], 6.5],
])('the median of %j is %j', (numbers, middle) => {
  expect(median(numbers)).toBe(middle)
})
