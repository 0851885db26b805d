import { expect, test } from 'vitest'
import { streakOf } from './streak'

const days = (...dates: number[]) => new Set(dates.map((day) => `2026-11-${String(day).padStart(2, '0')}`))

test('counts the days with answers up to today', () => {
  expect(streakOf(days(23, 24, 25), '2026-11-25', [])).toBe(3)
})

test('today does not break a streak before it is over, yesterday does', () => {
  expect(streakOf(days(23, 24), '2026-11-25', [])).toBe(2)
  expect(streakOf(days(22, 23), '2026-11-25', [])).toBe(0)
})

test('a day off breaks nothing and counts for nothing', () => {
  expect(streakOf(days(20, 21, 23), '2026-11-23', [7])).toBe(3) // the 22nd was a Sunday
})

test('who is off all week and never studied has no streak', () => {
  expect(streakOf(days(), '2026-11-25', [1, 2, 3, 4, 5, 6, 7])).toBe(0)
})
