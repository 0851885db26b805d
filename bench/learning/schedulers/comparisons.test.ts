import { expect, test } from 'vitest'
import { seeded } from '../../../lib/quiz/seeded'
import { studyBank } from '../bank'
import { leitner } from './leitner'
import { massed } from './massed'
import { randomOrder } from './random'
import type { CreateScheduler } from './scheduler'
import { sm2 } from './sm2'
import { wrongFirst } from './wrong-first'

const MINUTE = 1 / 1440

/** Lets a scheduler ask a question each minute, beginning with a day, and answers. */
function asked(create: CreateScheduler) {
  const scheduler = create(studyBank(), seeded('chance'))
  return (day: number, verdicts: ('right' | 'wrong')[]) => {
    scheduler.startDay?.(day)
    return verdicts.map((verdict, i) => {
      const now = day + 0.8 + i * MINUTE
      const item = scheduler.next(now, 1200)!
      scheduler.learn({ item, day: now, verdict, confidence: null, seconds: 30 })
      return item
    })
  }
}

const right = (count: number) => Array<'right'>(count).fill('right')

test('random order never asks the same item twice running, and in the end all of them', () => {
  const items = asked(randomOrder)(1, right(3000))
  expect(items.some((item, i) => item === items[i + 1])).toBe(false)
  expect(new Set(items).size).toBe(168)
})

test("Leitner's boxes bring a wrong item back on the next day, before a right one, which waits two", () => {
  const ask = asked(leitner)
  expect(ask(1, ['right', 'wrong', 'right'])).toEqual([0, 1, 2])
  expect(ask(2, ['right', 'right'])).toEqual([1, 3])
  expect(ask(3, ['right', 'wrong', 'right'])).toEqual([0, 2, 4])
  expect(ask(4, ['right', 'right', 'right'])).toEqual([2, 1, 3])
})

test('wrong first asks a wrong item again after ten others', () => {
  const items = asked(wrongFirst)(1, ['wrong', ...right(20)])
  expect(items.indexOf(items[0]!, 1)).toBe(11)
})

test('wrong first asks the oldest right item when none is wrong or unseen', () => {
  const items = asked(wrongFirst)(1, right(170))
  expect(items.slice(168)).toEqual(items.slice(0, 2))
})

test('massed practice goes on when an item was right twice running, and begins again at the end', () => {
  const ask = asked(massed)
  expect(ask(1, ['right', 'wrong', 'right', 'right', 'right', 'right'])).toEqual([0, 0, 0, 0, 1, 1])
  expect(ask(2, right(2 * 166 + 1)).at(-1)).toBe(0)
})

test('SM-2 brings a new item back after ten minutes, then after one day, then after two and a half', () => {
  const ask = asked(sm2)
  const daysOf = (item: number, days: number) =>
    Array.from({ length: days }, (_, i) => i + 1).filter((day) => ask(day, right(40)).includes(item))
  expect(daysOf(0, 12)).toEqual([1, 2, 5])
})

test('SM-2 asks twenty new items a day, and more when nothing else waits', () => {
  const items = asked(sm2)(1, right(60))
  expect(items.slice(0, 10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(new Set(items.slice(0, 40)).size).toBe(20)
  expect(new Set(items).size).toBeGreaterThan(20)
})
