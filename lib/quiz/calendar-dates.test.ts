import { expect, test } from 'vitest'
import { daysBetween, plusDays, weekOf } from './calendar-dates'

test('counts days over the end of a month, of a year and of February in a leap year', () => {
  expect(plusDays('2026-11-30', 1)).toBe('2026-12-01')
  expect(plusDays('2027-01-01', -1)).toBe('2026-12-31')
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
})

test.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
  ['2026-11-30', '2026-11-30'],
])('the week of %s begins on Monday, %s', (date, monday) => {
  expect(weekOf(date)).toBe(monday)
})
