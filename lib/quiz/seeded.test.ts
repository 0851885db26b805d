import { expect, test } from 'vitest'
import { seeded } from './seeded'
import { xoshiro128 } from './xoshiro128'

test('gives the ten numbers that the reference implementation gives for the state 1, 2, 3, 4', () => {
  const next = xoshiro128([1, 2, 3, 4])
  expect(Array.from({ length: 10 }, next)).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ])
})

test('gives the same numbers for the same seed, and others for a seed one letter off', () => {
  const numbers = (seed: string) => Array.from({ length: 8 }, seeded(seed))
  expect(numbers('시험 1')).toEqual(numbers('시험 1'))
  expect(numbers('시험 1')).not.toEqual(numbers('시험 2'))
})

test('puts a tenth of 100,000 numbers into each tenth of [0, 1)', () => {
  const random = seeded('tenths')
  const tenths = Array(10).fill(0)
  for (let i = 0; i < 100_000; i++) tenths[Math.floor(random() * 10)]++
  expect(tenths.map((count) => Math.abs(count - 10_000) < 400)).toEqual(Array(10).fill(true)) // 4.2 standard deviations
})
