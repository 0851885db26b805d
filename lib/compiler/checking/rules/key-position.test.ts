import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type KeyPlace, KeyTally } from './key-position'

const keys = (letters: string, of = 4): KeyPlace[] => [...letters].map((letter) => ({ letter, of }))
const overusedOf = (places: KeyPlace[]) => KeyTally.of(places).overused()

test.each([
  ['BBBB', 0.25 ** 4, null],
  ['BBBBB', 0.25 ** 5, 'B'],
  ['BBBBBBA', 7 * 0.25 ** 6 * 0.75 + 0.25 ** 7, null],
  ['BBBBBBBA', 8 * 0.25 ** 7 * 0.75 + 0.25 ** 8, 'B'],
])('the keys %s, by chance %d, have the overused letter %s', (letters, chance, letter) => {
  expect(chance < 0.001).toBe(letter !== null)
  expect(overusedOf(keys(letters))?.letter ?? null).toBe(letter)
})

test('with more options the same count is less likely', () => {
  expect(overusedOf(keys('BBBB', 6))).toEqual({ letter: 'B', times: 4, of: 4 })
})

test('questions with several keys are not counted', () => {
  expect(overusedOf([null, ...keys('BBBB'), null])).toBeNull()
})

test('letters that take turns are never overused, however many', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), (count) => {
      expect(overusedOf(keys('BDAC'.repeat(Math.ceil(count / 4)).slice(0, count)))).toBeNull()
    }),
    { numRuns: 30 },
  )
})

test('one letter of very many is overused', () => {
  expect(overusedOf(keys('C'.repeat(20_000)))).toMatchObject({ letter: 'C', of: 20_000 })
})
