import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayIn } from './day-in'
import { dayAt, daysFrom } from './day-span'

const HOUR_MS = 3_600_000
const spanOf = (zone: string, instant: string) => {
  const { date, from, to } = dayAt(dayIn(zone), Date.parse(instant))
  return [date, new Date(from).toISOString(), (to - from) / HOUR_MS]
}

test.each([
  ['Asia/Seoul', '2026-11-24T15:30Z', '2026-11-25', '2026-11-24T15:00:00.000Z', 24],
  ['Asia/Seoul', '2026-11-24T15:00Z', '2026-11-25', '2026-11-24T15:00:00.000Z', 24],
  ['Asia/Seoul', '2026-11-24T14:59:59.999Z', '2026-11-24', '2026-11-23T15:00:00.000Z', 24],
  ['Asia/Kathmandu', '2026-11-24T12:00Z', '2026-11-24', '2026-11-23T18:15:00.000Z', 24],
  ['America/New_York', '2026-03-08T12:00Z', '2026-03-08', '2026-03-08T05:00:00.000Z', 23],
  ['America/New_York', '2026-11-01T12:00Z', '2026-11-01', '2026-11-01T04:00:00.000Z', 25],
  ['America/Santiago', '2026-09-06T12:00Z', '2026-09-06', '2026-09-06T04:00:00.000Z', 23], // begins at one o'clock
  ['Australia/Lord_Howe', '2026-04-04T20:00Z', '2026-04-05', '2026-04-04T13:00:00.000Z', 24.5],
])('in %s, the day of %s is %s, from %s on for %s hours', (zone, instant, ...span) => {
  expect(spanOf(zone, instant)).toEqual(span)
})

test('every instant lies in its day, and the days of a year follow each other without a gap', () => {
  const zones = ['Asia/Seoul', 'America/St_Johns', 'Europe/Berlin', 'Pacific/Chatham', 'UTC']
  const instants = fc.integer({ min: Date.UTC(2020), max: Date.UTC(2040) })
  fc.assert(
    fc.property(fc.constantFrom(...zones), instants, (zone, at) => {
      const dateOf = dayIn(zone)
      const days = daysFrom(dateOf, at, 30)
      expect(days[0]!.from <= at && at < days[0]!.to).toBe(true)
      for (const [i, { date, from, to }] of days.entries()) {
        expect([dateOf(from), dateOf(to - 1)]).toEqual([date, date])
        if (i > 0) expect(from).toBe(days[i - 1]!.to)
      }
    }),
  )
})
