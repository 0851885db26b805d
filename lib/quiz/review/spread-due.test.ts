import { expect, test } from 'vitest'
import { caughtUpOn, spreadDue } from './spread-due'

const days = (...due: number[]) => due.map((n, i) => ({ date: `2026-12-0${i + 1}`, due: n }))
const askedOf = (due: number[], rooms: number[]) => spreadDue(days(...due), (_, day) => rooms[day]!).map((d) => d.asked)

test.each([
  ['what fits in its day stays there', [12, 9, 14], [15, 15, 15], [12, 9, 14]],
  [
    'after an absence no day is longer than its room, and nothing is lost',
    [40, 2, 3, 0],
    [15, 15, 15, 15],
    [15, 15, 15, 0],
  ],
  ['when today is done, the next days are whole days', [40, 2, 3, 0], [0, 25, 25, 25], [0, 25, 20, 0]],
  ['nothing is asked on a day off', [9, 4, 1], [9, 0, 15], [9, 0, 5]],
  ['nothing in sight stays nothing', [0, 0], [0, 15], [0, 0]],
])('%s', (_, due, rooms, asked) => {
  expect(askedOf(due, rooms)).toEqual(asked)
})

test.each([
  [[9, 4], 0],
  [[20, 4, 0], 1],
  [[40, 2, 3, 0], 2],
  [[40, 20, 20], -1],
  [[], -1],
])('of %j notes with room for 15 a day, none waits after day %i', (due, day) => {
  expect(caughtUpOn(spreadDue(days(...due), () => 15))).toBe(day)
})
