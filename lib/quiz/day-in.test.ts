import { expect, test } from 'vitest'
import { dayIn } from './day-in'

test.each([
  ['Asia/Seoul', '2026-11-25'],
  ['UTC', '2026-11-24'],
  ['America/Los_Angeles', '2026-11-24'],
  ['Pacific/Kiritimati', '2026-11-25'],
])('in %s, 15:30 UTC of the 24th is the %s', (zone, day) => {
  expect(dayIn(zone)(Date.parse('2026-11-24T15:30Z'))).toBe(day)
})

test.each(['', 'Mars/Olympus', 'Asia/Seoul; drop', '../etc'])('`%s` is no zone', (zone) => {
  expect(() => dayIn(zone)).toThrow(RangeError)
})
