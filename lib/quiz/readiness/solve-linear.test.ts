import fc from 'fast-check'
import { expect, test } from 'vitest'
import { solveLinear } from './solve-linear'

test('solves any system that is regular', () => {
  const entry = fc.double({ min: -10, max: 10, noNaN: true })
  const systems = fc
    .integer({ min: 1, max: 8 })
    .chain((n) =>
      fc.tuple(
        fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
        fc.array(entry, { minLength: n, maxLength: n }),
      ),
    )
  fc.assert(
    fc.property(systems, ([rows, x]) => {
      const a = rows.map((row, i) => row.map((value, j) => (i === j ? value + 100 : value)))
      const b = a.map((row) => row.reduce((sum, value, j) => sum + value * x[j]!, 0))
      expect(solveLinear(a, b)).toEqual(x.map((value) => expect.closeTo(value, 6)))
    }),
  )
})

test('finds the pivot where the diagonal is nought', () => {
  expect(
    solveLinear(
      [
        [0, 2],
        [4, 0],
      ],
      [6, 8],
    ),
  ).toEqual([2, 3])
})
