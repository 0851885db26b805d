import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Weekday } from '../../model/plan'
import { type PlanBasis, planDays } from './plan-days'

const week = (...due: number[]) => due.map((due, i) => ({ weekday: ((i % 7) + 1) as Weekday, due }))
const basis = (rest: Partial<PlanBasis> = {}): PlanBasis => ({
  days: week(0, 0, 0, 0, 0, 0, 0),
  minutesADay: 20,
  daysOff: [],
  doneMinutes: 0,
  secondsAQuestion: 60,
  fresh: { count: 0, seconds: 240, backAfterDays: 3 },
  endsAtExam: false,
  ...rest,
})

test('reviews come first, and new notes fill what is left', () => {
  const fresh = { count: 100, seconds: 240, backAfterDays: 30 }
  expect(planDays(basis({ days: week(12, 30), fresh }))).toEqual([
    { due: 12, new: 2, minutes: 20 },
    { due: 20, new: 0, minutes: 20 },
  ])
})

test('what does not fit waits for the next day, and a day off makes none longer', () => {
  const days = planDays(basis({ days: week(25, 0, 10, 0), daysOff: [2] }))
  expect(days.map(({ due }) => due)).toEqual([20, 0, 15, 0])
})

test('a new note comes again, and none is begun in the two days before the exam', () => {
  const fresh = { count: 100, seconds: 240, backAfterDays: 2 }
  const days = planDays(basis({ fresh, endsAtExam: true, days: week(0, 0, 0, 0, 0) }))
  expect(days.map(({ due, new: met }) => [due, met])).toEqual([
    [0, 5],
    [0, 5],
    [5, 3],
    [5, 0],
    [3, 0],
  ])
})

test('no day is longer than its minutes, and no question is lost or made, over 400 days', () => {
  const given = fc.record({
    due: fc.array(fc.nat(60), { minLength: 1, maxLength: 400 }),
    minutesADay: fc.integer({ min: 5, max: 600 }),
    doneMinutes: fc.nat(700),
    daysOff: fc.subarray([1, 2, 3, 4, 5, 6, 7] as Weekday[], { maxLength: 6 }),
    count: fc.nat(4_000),
    endsAtExam: fc.boolean(),
  })
  fc.assert(
    fc.property(given, ({ due, count, ...rest }) => {
      const fresh = { count, seconds: 200, backAfterDays: 1_000 }
      const days = planDays(basis({ ...rest, days: week(...due), fresh }))
      const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
      expect(Math.max(...days.map(({ minutes }) => minutes))).toBeLessThanOrEqual(rest.minutesADay)
      expect(sum(days.map((day) => day.due))).toBeLessThanOrEqual(sum(due))
      expect(sum(days.map((day) => day.new))).toBeLessThanOrEqual(count)
    }),
  )
})
