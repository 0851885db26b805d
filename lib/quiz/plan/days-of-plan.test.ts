import { expect, test } from 'vitest'
import { daysOfNew, isOff } from './days-of-plan'

test('a week begins with Monday, which is 1, and ends with Sunday, which is 7', () => {
  const off = ['2026-11-29', '2026-11-30', '2026-12-01'].filter((date) => isOff({ daysOff: [1, 7] }, date))
  expect(off).toEqual(['2026-11-29', '2026-11-30'])
})

test.each([
  ['2026-12-10', 8],
  ['2026-12-03', 1],
  ['2026-12-02', 0],
  ['2026-12-01', 0],
  ['2026-11-29', Number.POSITIVE_INFINITY],
  [null, Number.POSITIVE_INFINITY],
])('on 30 November, with an exam on %s, new notes are begun on %d days', (examDate, days) => {
  expect(daysOfNew({ examDate }, '2026-11-30')).toBe(days)
})
