import { expect, test } from 'vitest'
import { spreadDue } from './spread-due'

const days = (...due: number[]) => due.map((n, i) => ({ date: `2026-12-0${i + 1}`, due: n }))

test('what fits into today stays as it falls due', () => {
  expect(spreadDue(days(12, 9, 14), 12)).toEqual(days(12, 9, 14))
})

test('after an absence no day is longer than today, and nothing is lost', () => {
  const spread = spreadDue(days(40, 2, 3, 0, 0), 15)
  expect(spread).toEqual(days(15, 15, 15, 0, 0))
})

test('nothing in sight stays nothing', () => {
  expect(spreadDue([], 0)).toEqual([])
  expect(spreadDue(days(0, 0), 0)).toEqual(days(0, 0))
})
