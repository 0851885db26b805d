import fc from 'fast-check'
import { expect, test } from 'vitest'
import { act } from './random-histories'

test('random acts are of every kind, mostly answers', () => {
  const counts = new Map<string, number>()
  for (const { do: kind } of fc.sample(act, { numRuns: 2_000, seed: 1 })) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  expect([...counts].sort(([, a], [, b]) => b - a).map(([kind]) => kind)[0]).toBe('answer')
  expect([...counts.keys()].sort()).toEqual(
    ['answer', 'begin', 'erase', 'finish', 'flag', 'regrade', 'undo', 'undo-regrade'].sort(),
  )
})
