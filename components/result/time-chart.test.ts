import { expect, test } from 'vitest'
import { type TimedItem, timeChart } from './time-chart'

const items = (...seconds: (number | null)[]): TimedItem[] =>
  seconds.map((s, i) => ({ number: i + 1, ms: s === null ? null : s * 1000, isMissed: false }))

test('the longest time fills the height, a blank has no bar, and the median lies between', () => {
  const chart = timeChart(items(60, 120, null, 30))!
  expect(chart.bars.map(({ height }) => height)).toEqual([50, 100, 0, 25])
  expect([chart.longest.number, chart.medianMs, chart.medianY]).toEqual([2, 60_000, 60])
})

test('the median of an even number of times is between the middle ones', () => {
  expect(timeChart(items(10, 20, 30, 90))!.medianMs).toBe(25_000)
})

test.each([
  [[5, 20], [1]],
  [
    [30, 150],
    [1, 2],
  ],
  [
    [30, 600],
    [3, 6, 9],
  ],
  [
    [30, 7_200],
    [30, 60, 90, 120],
  ],
])('times of %j seconds have lines at %j minutes', (seconds, minutes) => {
  expect(timeChart(items(...seconds))!.lines.map((line) => line.minutes)).toEqual(minutes)
})

test('without two times there is no chart', () => {
  expect(timeChart(items(null, 12))).toBeNull()
  expect(timeChart([])).toBeNull()
})
