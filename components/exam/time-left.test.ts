import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instant } from '@/lib/model/ids'
import { dueWarning, durationOf, formatRemaining, nextSeq, remainingMs, rulerTicks, serverTimeMs } from './time-left'

const deadline = '2026-11-24T10:00:00.000Z' as Instant
const reading = { serverMs: Date.parse('2026-11-24T09:30:00.000Z'), localMs: 5_000 }

test('counts down from the server’s clock, whatever the device believes the time to be', () => {
  expect(remainingMs(deadline, serverTimeMs(reading, 5_000))).toBe(30 * 60_000)
  expect(remainingMs(deadline, serverTimeMs(reading, 65_000))).toBe(29 * 60_000)
})

test('never goes below zero', () => {
  expect(remainingMs(deadline, serverTimeMs(reading, 99 * 60_000))).toBe(0)
})

test.each([
  [1_668_000, '27:48', 'PT27M48S'],
  [59_001, '1:00', 'PT1M0S'],
  [500, '0:01', 'PT0M1S'],
  [0, '0:00', 'PT0M0S'],
  [7_380_000, '2:03:00', 'PT123M0S'],
])('%i ms are read as %s', (ms, digits, duration) => {
  expect(formatRemaining(ms)).toBe(digits)
  expect(durationOf(ms)).toBe(duration)
})

const MINUTE = 60_000
/** The warning for one who entered at the start. */
const warningAt = (minutesLeft: number, minutes: number) => dueWarning(minutesLeft * MINUTE, minutes, minutes * MINUTE)

test('warns at a tenth of the time and at one minute', () => {
  expect([4.1, 4, 1.5, 1, 0].map((left) => warningAt(left, 40)?.sinceMs)).toEqual([
    ...[undefined, 4 * MINUTE, 4 * MINUTE, MINUTE, MINUTE],
  ])
})

test('a short exam warns once', () => {
  expect([2, 1].map((left) => warningAt(left, 10)?.sinceMs)).toEqual([undefined, MINUTE])
})

test('a warning is new for ten seconds', () => {
  expect([240, 231, 230, 61, 60].map((seconds) => warningAt(seconds / 60, 40)?.isNew)).toEqual([
    ...[true, true, false, false, true],
  ])
})

test('who enters after the moment of a warning is warned for ten seconds from then on', () => {
  const entered = 40_000
  expect([40, 31, 30].map((seconds) => dueWarning(seconds * 1000, 40, entered))).toEqual([
    { sinceMs: entered, isNew: true },
    { sinceMs: entered, isNew: true },
    { sinceMs: entered, isNew: false },
  ])
})

test('a ruler has a mark a minute, each fifth long, and is used up from the left', () => {
  const ticks = rulerTicks(40, 30 * 60_000)
  expect(ticks).toHaveLength(41)
  expect(ticks.filter(({ isLong }) => isLong)).toHaveLength(9)
  expect(ticks.findIndex(({ isUsed }) => !isUsed)).toBe(10)
  expect([ticks[0]!.x, ticks.at(-1)!.x]).toEqual([0, 1000])
})

test('a later answer always has a higher number, and a second tab’s later answer too', () => {
  expect(nextSeq(0, 12_345)).toBe(124)
  expect(nextSeq(200, 12_345)).toBe(201)
  fc.assert(
    fc.property(fc.nat(1e6), fc.nat(1e8), (last, since) => {
      expect(nextSeq(last, since)).toBeGreaterThan(last)
      expect(nextSeq(last, since)).toBeGreaterThanOrEqual(since / 100)
    }),
  )
})
