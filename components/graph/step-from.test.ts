import { expect, test } from 'vitest'
import { stepFrom } from './step-from'

/** A cross with a linked note far to the right: 0 in the middle, then right, left, below, above. */
const points = [
  { x: 50, y: 50 },
  { x: 60, y: 50 },
  { x: 40, y: 52 },
  { x: 50, y: 70 },
  { x: 48, y: 30 },
  { x: 75, y: 48 },
]

test.each([
  ['ArrowRight', [], 1],
  ['ArrowRight', [5], 5],
  ['ArrowLeft', [5], 2],
  ['ArrowDown', [], 3],
  ['ArrowUp', [], 4],
  ['Home', [], 0],
  ['End', [], 5],
  ['Enter', [], null],
] as [string, number[], number | null][])('%s with links to %j leads to %j', (key, near, to) => {
  expect(stepFrom(0, key, points, near)).toBe(to)
})

test('leads nowhere where no note is', () => {
  expect(stepFrom(5, 'ArrowRight', points, [])).toBeNull()
  expect(stepFrom(0, 'ArrowLeft', [{ x: 0, y: 0 }], [])).toBeNull()
})

test('every note can be reached by arrows from every other one', () => {
  const many = Array.from({ length: 200 }, (_, i) => ({ x: (i * 37) % 997, y: (i * 61) % 619 }))
  const reached = new Set([0])
  for (const at of reached)
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
      const to = stepFrom(at, key, many, [])
      if (to !== null) reached.add(to)
    }
  expect(reached.size).toBe(200)
})
