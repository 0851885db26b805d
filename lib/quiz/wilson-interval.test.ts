import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilsonInterval } from './wilson-interval'

// R. G. Newcombe, Two-sided confidence intervals for the single proportion, 1998, table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('gives the published interval of %i of %i', (right, of, low, high) => {
  const interval = wilsonInterval(right, of)
  expect(interval[0]).toBeCloseTo(low, 4)
  expect(interval[1]).toBeCloseTo(high, 4)
})

test('says of nothing that all is possible', () => {
  expect(wilsonInterval(0, 0)).toEqual([0, 1])
})

const counts = fc
  .integer({ min: 1, max: 1000 })
  .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)))

test('holds the share, within 0 and 1, and mirrors when right and wrong are swapped', () => {
  fc.assert(
    fc.property(counts, ([right, of]) => {
      const [low, high] = wilsonInterval(right, of)
      expect(0 <= low && low <= right / of && right / of <= high && high <= 1).toBe(true)
      const [mirroredLow, mirroredHigh] = wilsonInterval(of - right, of)
      expect(mirroredLow).toBeCloseTo(1 - high, 12)
      expect(mirroredHigh).toBeCloseTo(1 - low, 12)
    }),
  )
})

test.each([
  [2, 1],
  [-1, 1],
  [0.5, 1],
])('refuses %s of %s', (right, of) => {
  expect(() => wilsonInterval(right, of)).toThrow(
    `Expected \`right\` to be an integer from 0 to \`of\`, got \`${right}\` of \`${of}\``,
  )
})
