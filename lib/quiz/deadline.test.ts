import { expect, test } from 'vitest'
import { deadlineAfter, isLate } from './deadline'

test('adds the minutes in elapsed time, over the end of summer time too', () => {
  expect(deadlineAfter('2026-10-25T02:30:00+02:00', 90)).toBe('2026-10-25T02:00:00.000Z')
})

test('adds a fraction of a minute', () => {
  expect(deadlineAfter('2026-11-24T00:00:00.000Z', 1.5)).toBe('2026-11-24T00:01:30.000Z')
})

test.each([
  ['2026-11-24T00:59:59.999Z', false],
  ['2026-11-24T01:00:00.000Z', false],
  ['2026-11-24T10:00:00.000+09:00', false],
  ['2026-11-24T01:00:00.001Z', true],
])('an answer of %s to a deadline of 01:00 is late: %s', (now, late) => {
  expect(isLate(now, '2026-11-24T01:00:00.000Z')).toBe(late)
})

test('no answer is late where there is no deadline', () => {
  expect(isLate('2999-01-01T00:00:00.000Z', null)).toBe(false)
})
