import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeded } from '../seeded'
import { interleave } from './interleave'

const topic = (item: string) => item.slice(0, 1)
const bags = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 })
  .map((topics) => topics.map((t, i) => t + i))

test('keeps every item, once', () => {
  fc.assert(
    fc.property(bags, fc.string(), (items, seed) => {
      expect(interleave(items, topic, seeded(seed)).sort()).toEqual([...items].sort())
    }),
  )
})

test('makes neighbours of one topic only where one topic has more than half, and then as few as can be', () => {
  fc.assert(
    fc.property(bags, fc.string(), (items, seed) => {
      const ordered = interleave(items, topic, seeded(seed))
      const neighbours = ordered.filter((item, i) => i > 0 && topic(item) === topic(ordered[i - 1]!)).length
      const largest = Math.max(0, ...['a', 'b', 'c', 'd'].map((t) => items.filter((item) => topic(item) === t).length))
      expect(neighbours).toBe(Math.max(0, largest - (items.length - largest) - 1))
    }),
  )
})

test('gives either of two topics the first place', () => {
  const firsts = Array.from({ length: 50 }, (_, i) =>
    topic(interleave(['a1', 'a2', 'b1', 'b2'], topic, seeded(`${i}`))[0]!),
  )
  expect(new Set(firsts)).toEqual(new Set(['a', 'b']))
})
