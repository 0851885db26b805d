import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayIn } from '../day-in'
import { daysFrom } from '../day-span'
import { newLearnerMemory } from '../memory/learner-memory'
import { day, evidence, fold, histories, metOf } from '../trials/histories'
import { type PlanBasis, simulatePlan, simulateRecall } from './simulate-plan'

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)

const daysOf = (count: number, off: number[] = []) =>
  daysFrom(dayIn('UTC'), day(0), count).map((day, i) => ({ ...day, isOff: off.includes(i) }))

/** A number of notes that were missed the day before. All of them are due. */
const missed = (count: number) =>
  Array.from({ length: count }, () => metOf(fold([evidence({ verdict: 'wrong', at: day(-3) })])))

const basis = (given: Partial<PlanBasis> = {}): PlanBasis => ({
  learner: newLearnerMemory(),
  met: [],
  days: daysOf(7),
  today: { due: [], new: 0, minutes: 0 },
  minutesADay: 20,
  secondsAQuestion: 60,
  fresh: fresh(0),
  endOfNew: Number.POSITIVE_INFINITY,
  horizon: day(31),
  ...given,
})

const fresh = (count: number) => ({ count, seconds: 240 })

test('reviews come first, and new notes fill what is left', () => {
  const { days } = simulatePlan(basis({ met: missed(12), fresh: fresh(100) }))
  expect(days[1]).toEqual({ due: 12, new: 2, minutes: 20 })
})

test('a note comes on the next days until each of its questions was right', () => {
  const right = fold([evidence({ at: day(-1), confidence: 'sure' })])
  const dueOf = (items: number) =>
    simulatePlan(basis({ met: [metOf(right, 'storage', items)] })).days.map(({ due }) => due)
  expect(dueOf(3).slice(1, 4)).toEqual([1, 1, 0])
  expect(dueOf(1).slice(1, 4)).toEqual([0, 1, 0]) // by its recall
})

test('what does not fit waits for the next day, and a day off makes none longer', () => {
  const { days } = simulatePlan(basis({ met: missed(50), days: daysOf(5, [2]) }))
  expect(days.map(({ due }) => due)).toEqual([0, 20, 0, 20, expect.any(Number)])
  expect(days[4]!.due).toBeGreaterThanOrEqual(10)
  expect(days[4]!.due).toBeLessThanOrEqual(20)
})

test('today is as it is drawn, and what it asks is not asked again on the next day', () => {
  const today = { due: [3, 4, 49], new: 2, minutes: 11 }
  const { days, unmet } = simulatePlan(basis({ today, met: missed(50), fresh: fresh(9), endOfNew: 1, minutesADay: 90 }))
  expect(days[0]).toEqual({ due: 3, new: 2, minutes: 11 })
  expect(days[1]!.due).toBeLessThanOrEqual(47 + 2)
  expect(unmet).toBe(7)
})

test('a new note comes back, and none is begun when the exam is near', () => {
  const { days, unmet } = simulatePlan(basis({ fresh: fresh(100), days: daysOf(30), endOfNew: 28 }))
  expect(days[1]).toEqual({ due: 0, new: 5, minutes: 20 })
  expect(sum(days.map(({ due }) => due))).toBeGreaterThan(0)
  expect(days.slice(28).map((day) => day.new)).toEqual([0, 0])
  expect(unmet).toBe(100 - sum(days.map((day) => day.new)))
})

test('a note that is reviewed comes back later each time', () => {
  const { days } = simulatePlan(basis({ met: missed(1), days: daysOf(400) }))
  const asked = days.flatMap(({ due }, i) => (due > 0 ? [i] : []))
  const gaps = asked.slice(1).map((at, i) => at - asked[i]!)
  expect(gaps.length).toBeGreaterThan(1)
  expect(gaps).toEqual([...gaps].sort((a, b) => a - b))
})

test('rest pushes new notes back and costs memory, and never makes a day longer', () => {
  const plan = (rest: number) => {
    const off = Array.from({ length: rest }, (_, i) => i + 1)
    return simulatePlan(basis({ met: missed(10), fresh: fresh(80), days: daysOf(20, off), horizon: day(21) }))
  }
  const [none, three, seven] = [plan(0), plan(3), plan(7)]
  expect(three.unmet).toBeGreaterThan(none.unmet)
  expect(seven.unmet).toBeGreaterThan(three.unmet)
  expect(seven.recall!.high).toBeLessThan(none.recall!.high)
  for (const { days } of [none, three, seven]) expect(Math.max(...days.map(({ minutes }) => minutes))).toBe(20)
})

test('the recall at the horizon is an interval, narrow for one of whom much is known', () => {
  const answers = Array.from({ length: 40 }, (_, i) => evidence({ note: `note-${i % 8}`, at: day(-60 + i) }))
  const known = fold(answers)
  const range = (given: Partial<PlanBasis>) => simulatePlan(basis(given)).recall!
  const [little, much] = [
    range({ met: missed(8) }),
    range({ ...known, met: [...known.notes.keys()].map((note) => metOf(known, note)) }),
  ]
  for (const { low, high } of [little, much]) {
    expect(low).toBeGreaterThan(0)
    expect(high).toBeGreaterThanOrEqual(low)
    expect(high).toBeLessThan(1)
  }
  expect(much.high - much.low).toBeLessThan(little.high - little.low)
  expect(simulatePlan(basis()).recall).toBeNull()
})

test('with reviews the notes that were met are remembered better, from today on', () => {
  const times = new Map([0, 7, 14].map((days) => [days, day(days) + 1]))
  const simulated = simulateRecall(basis({ met: missed(12), days: daysOf(15), fresh: fresh(100) }), times)
  expect(simulated).toHaveLength(3)
  expect(simulated[0]!.reviewed).toBe(simulated[0]!.without)
  for (const { without, reviewed } of simulated.slice(1)) expect(reviewed).toBeGreaterThan(without)
  const fading = simulated.map(({ without }) => without)
  expect(fading).toEqual([...fading].sort((a, b) => b - a))
})

test('without days of study nothing is remembered better', () => {
  const off = daysOf(15, [...Array(15).keys()])
  const [later] = simulateRecall(basis({ met: missed(12), days: off }), new Map([[14, day(14)]]))
  expect(later!.reviewed).toBe(later!.without)
})

test('a note that is never reached counts as forgotten', () => {
  const all = simulatePlan(basis({ met: missed(4) })).recall!
  const half = simulatePlan(basis({ met: missed(4), fresh: fresh(4), endOfNew: 0 })).recall!
  expect(half.high).toBeCloseTo(all.high / 2)
})

test('no day is longer than its minutes, and no note is lost or made, whatever was answered', () => {
  const given = fc.record({
    answers: histories(8),
    count: fc.integer({ min: 1, max: 60 }),
    off: fc.subarray([0, 1, 2, 3, 5, 8, 13, 21]),
    minutesADay: fc.integer({ min: 5, max: 600 }),
    askedToday: fc.nat(8),
    unmet: fc.nat(400),
  })
  fc.assert(
    fc.property(given, ({ answers, count, off, unmet, askedToday, minutesADay }) => {
      const memories = fold(answers)
      const { learner, notes } = memories
      const days = daysOf(count, off)
      const today = {
        due: [...notes.keys()].map((_, i) => i).slice(0, askedToday),
        new: Math.min(unmet, 3),
        minutes: 5,
      }
      const met = [...notes.keys()].map((note) => metOf(memories, note, 4))
      const plan = simulatePlan(basis({ today, minutesADay, learner, met, days, fresh: fresh(unmet) }))
      expect(Math.max(...plan.days.map(({ minutes }) => minutes))).toBeLessThanOrEqual(minutesADay)
      expect(sum(plan.days.map((day) => day.new)) + plan.unmet).toBe(unmet)
      expect(plan.days[0]).toEqual({ ...today, due: today.due.length })
      for (const [i, day] of plan.days.entries()) if (i > 0 && off.includes(i)) expect(day.minutes).toBe(0)
    }),
    { numRuns: 50 },
  )
})

test('forty thousand notes are planned', () => {
  const plan = simulatePlan(basis({ met: missed(1).flatMap((note) => Array<typeof note>(40_000).fill(note)) }))
  expect(plan.days.map(({ due }) => due)).toEqual([0, ...Array(6).fill(20)])
}, 60_000)
