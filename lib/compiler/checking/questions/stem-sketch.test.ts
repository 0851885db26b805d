import { expect, test } from 'vitest'
import { stemSketch } from './stem-sketch'

/** Invented stems of thirty words from a vocabulary of 500: two of them have hardly three words in a row in common. */
function inventStems(count: number): string[][] {
  let state = 1
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return Math.floor((state / 2 ** 32) * 500)
  }
  return Array.from({ length: count }, () => Array.from({ length: 30 }, () => `word${next()}`))
}

const sketchOf = (words: readonly string[]) => new Set(stemSketch(words.join(' ')))
const shareKey = (one: Set<string>, other: Set<string>) => [...one].some((key) => other.has(key))
const stems = inventStems(400)

test('of 400 stems with one word changed, 380 or more share a key with what they were', () => {
  const found = stems.filter((words, i) => shareKey(sketchOf(words), sketchOf(words.with(i % 30, 'changed'))))
  expect(found.length).toBeGreaterThanOrEqual(380)
})

test('of 79,800 pairs of other stems, none shares a key', () => {
  const keys = stems.flatMap((words) => [...sketchOf(words)])
  expect(new Set(keys).size).toBe(keys.length)
})

test('a stem of fewer than ten words has no keys', () => {
  expect(stemSketch('Which of these statements about tea is true?')).toEqual([])
})
