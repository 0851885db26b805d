import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortInSteps } from './sort-in-steps'

function sorted(texts: readonly string[]): { sorted: string[]; steps: number } {
  const steps = sortInSteps([...texts.keys()], (i) => texts[i]!)
  for (let count = 0; ; count++) {
    const step = steps.next()
    if (step.done) return { sorted: step.value.map((i) => texts[i]!), steps: count }
  }
}

test('sorts as a list sorts', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (texts) => {
      expect(sorted(texts).sorted).toEqual(texts.toSorted())
    }),
  )
})

test('sorts a long list in many steps', () => {
  const texts = Array.from({ length: 45_000 }, (_, i) => String((i * 7919) % 45_001))
  const { sorted: result, steps } = sorted(texts)
  expect(result).toEqual(texts.toSorted())
  expect(steps).toBeGreaterThan(10)
})
