import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstWhere } from './first-where'

test('finds the number from which on it holds, whatever the range, and asks only within it', () => {
  const numbers = fc.integer({ min: -2_000, max: 2_000 })
  fc.assert(
    fc.property(numbers, fc.nat(2_000), numbers, (low, length, from) => {
      const high = low + length
      const asked: number[] = []
      const first = firstWhere(low, high, (n) => asked.push(n) > 0 && n >= from)
      expect(first).toBe(Math.min(Math.max(from, low), high))
      expect(asked.every((n) => low <= n && n < high)).toBe(true)
      expect(asked.length).toBeLessThanOrEqual(12)
    }),
  )
})
