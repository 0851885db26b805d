import { expect, test } from 'vitest'
import { growthReport } from './growth'

test('the report has a row for each size, with as many notes and items as it says', () => {
  const rows = growthReport([1, 3]).split('\n').slice(2)
  expect(rows.map((row) => row.split('|').slice(1, 5).map(Number))).toEqual([
    [1, 450, 65, 168],
    [3, 1350, 195, 504],
  ])
})
