import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportion } from './apportion'

test('gives the seats of the textbook: 100 by 47, 16, 15.8, 12, 6.1, 3.1 thousand', () => {
  expect(apportion(10, [47_000, 16_000, 15_800, 12_000, 6_100, 3_100])).toEqual([5, 2, 1, 1, 1, 0])
})

test('gives the exam MLA-C01 of 65 items its 28, 26, 22 and 24 per cent', () => {
  expect(apportion(65, [28, 26, 22, 24])).toEqual([18, 17, 14, 16])
})

test('gives the first of two equal remainders the seat', () => {
  expect(apportion(3, [1, 1])).toEqual([2, 1])
})

const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 })

test('gives out every seat, and to each weight its quota rounded down or up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), weights, (seats, weights) => {
      const given = apportion(seats, weights)
      const total = weights.reduce((sum, weight) => sum + weight)
      expect(given.reduce((sum, whole) => sum + whole)).toBe(seats)
      for (const [i, weight] of weights.entries()) {
        expect(given[i]).toBeGreaterThanOrEqual(Math.floor((seats * weight) / total))
        expect(given[i]).toBeLessThanOrEqual(Math.ceil((seats * weight) / total))
      }
    }),
  )
})

test.each([[[]], [[0, 0]], [[1, -1]], [[Number.NaN]], [[Number.POSITIVE_INFINITY]]])(
  'refuses the weights %j for a seat',
  (weights) => {
    expect(() => apportion(1, weights)).toThrow('Expected `weights` to be shares of something')
  },
)
