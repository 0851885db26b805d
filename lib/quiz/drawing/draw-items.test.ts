import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeded } from '../seeded'
import { drawItems, shuffle } from './draw-items'

test('gives each of the six orders of three items its sixth of 60,000 draws', () => {
  const random = seeded('orders')
  const counts = new Map<string, number>()
  for (let i = 0; i < 60_000; i++) {
    const order = shuffle(['a', 'b', 'c'], random).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect([...counts.values()].map((count) => Math.abs(count - 10_000) < 400)).toEqual(Array(6).fill(true)) // 400 is 4.4 standard deviations
})

test('gives each of the ten pairs of five items its tenth of 50,000 draws', () => {
  const random = seeded('pairs')
  const counts = new Map<string, number>()
  for (let i = 0; i < 50_000; i++) {
    const pair = drawItems(['a', 'b', 'c', 'd', 'e'], 2, random).sort().join('')
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  expect([...counts.values()].map((count) => Math.abs(count - 5_000) < 300)).toEqual(Array(10).fill(true)) // 4.5 standard deviations
})

test('draws as many different items of the pool as were asked for, and leaves the pool as it was', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { maxLength: 40 }), fc.nat(), fc.string(), (pool, size, seed) => {
      const before = [...pool]
      const count = size % (pool.length + 1)
      const drawn = drawItems(pool, count, seeded(seed))
      expect(new Set(drawn).size).toBe(count)
      expect(drawn.every((item) => before.includes(item))).toBe(true)
      expect(pool).toEqual(before)
    }),
  )
})

test.each([-1, 1.5, 4, Number.NaN])('refuses to draw %s of three items', (count) => {
  expect(() => drawItems(['a', 'b', 'c'], count, seeded(''))).toThrow(
    `Expected \`count\` to be an integer from 0 to 3, got \`${count}\``,
  )
})
