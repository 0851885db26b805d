import { expect, test } from 'vitest'
import { isWithin, slipsIn } from './typo'

test.each([
  ['bedorck', 'bedrock', 1, true],
  ['drft', 'drift', 1, true],
  ['driift', 'drift', 1, true],
  ['druft', 'drift', 1, true],
  ['druft', 'drifts', 1, false],
  ['abcd', 'badc', 1, false],
  ['abcd', 'badc', 2, true],
])('`%s` is `%s` with %d slips: %s', (typed, word, most, isSame) => {
  expect(isWithin(typed, word, most, false)).toBe(isSame)
})

test('a word may go on if asked', () => {
  expect(isWithin('hyperparm', 'hyperparameter', 1, true)).toBe(true)
  expect(isWithin('hyperparm', 'hyperparameter', 1, false)).toBe(false)
})

test('short words have no slips', () => {
  expect([3, 4, 7, 8].map(slipsIn)).toEqual([0, 1, 1, 2])
})
