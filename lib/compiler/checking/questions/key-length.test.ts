import { expect, test } from 'vitest'
import { type KeyLength, lengthHabitOf } from './key-length'

const questions = (longest: number, others: number, of = 4): KeyLength[] =>
  Array.from({ length: longest + others }, (_, i) => ({ isLongest: i < longest, of }))

test.each([
  [4, 0, 0.25 ** 4, false],
  [5, 0, 0.25 ** 5, true],
  [0, 24, 0.75 ** 24, false],
  [0, 25, 0.75 ** 25, true],
  [1, 28, 0.75 ** 29 + 29 * 0.25 * 0.75 ** 28, false],
  [1, 33, 0.75 ** 34 + 34 * 0.25 * 0.75 ** 33, true],
])(
  'the key as the longest option in %d and not in %d, by chance %d: a habit is %s',
  (longest, others, chance, isHabit) => {
    expect(chance < 0.001).toBe(isHabit)
    expect(lengthHabitOf(questions(longest, others)) !== null).toBe(isHabit)
  },
)

test('says how many keys it would be by chance', () => {
  expect(lengthHabitOf([...questions(0, 20, 5), ...questions(0, 20, 4)])).toEqual({ times: 0, of: 40, expected: 9 })
})

test('questions without one longest option are not counted', () => {
  expect(lengthHabitOf([null, ...questions(4, 0), null])).toBeNull()
  expect(lengthHabitOf([null, null])).toBeNull()
})

test.each([100, 20_000])('of %d questions a quarter is no habit, a half is one, and so is none', (count) => {
  const [quarter, half] = [count / 4, count / 2]
  expect(lengthHabitOf(questions(quarter, count - quarter))).toBeNull()
  expect(lengthHabitOf(questions(half, count - half))).toMatchObject({ times: half, of: count })
  expect(lengthHabitOf(questions(0, count))).toMatchObject({ times: 0, of: count })
})
