import { expect, test } from 'vitest'
import { uniformityTest } from './key-figures'

test.each([
  [[25, 25, 25, 25], 0, 1],
  [[34, 20, 24, 22], 4.64, 0.2], // tables of chi-square, 3 degrees of freedom: 4.642 at .20
  [[37, 21, 16, 26], 9.68, 0.0215],
])('counts %j have chi-square %d and p %d', (counts, chiSquare, p) => {
  const level = uniformityTest(counts)
  expect(level.chiSquare).toBeCloseTo(chiSquare, 2)
  expect(level.p).toBeCloseTo(p, 3)
})

test('refuses any other number of counts than four', () => {
  expect(() => uniformityTest([1, 2, 3])).toThrow('Expected `counts` to have 4 entries, got `3`')
})
