import { describe, expect, test } from 'vitest'
import { AGAIN, GOOD } from './grades'
import { halfLife } from './half-life'
import { HYPOTHESES } from './hypotheses'
import { type Hypothesis, type NoteState, stateAfter } from './hypothesis'
import { powerLaw } from './power-law'

const DAYS = [0, 0.01, 0.5, 1, 3, 30, 400, 40_000]

/** The states after each of some answers to a note. */
function statesOf(hypothesis: Hypothesis): NoteState[] {
  const states: NoteState[] = []
  for (const [i, knew] of [1, 0.3, 0, 1, 1, 0.9, 0, 1].entries()) {
    states.push(stateAfter(hypothesis, states.at(-1) ?? null, { knew, recall: 0.7, laterDay: i % 2 === 1 }))
  }
  return states
}

describe.each(HYPOTHESES.map((hypothesis, h) => [h, hypothesis] as const))('hypothesis %i', (_, hypothesis) => {
  test('recall and what is kept are shares, and never grow with time', () => {
    for (const state of statesOf(hypothesis)) {
      for (const of of [hypothesis.recall, hypothesis.kept]) {
        const shares = DAYS.map((days) => of(state, days))
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
        expect(shares).toEqual([...shares].sort((a, b) => b - a))
      }
    }
  })

  test('more is recalled after Good than after Again', () => {
    for (const state of [null, ...statesOf(hypothesis)]) {
      const answered = (knew: number) => stateAfter(hypothesis, state, { knew, recall: 0.5, laterDay: true })
      expect(hypothesis.recall(answered(1), 3)).toBeGreaterThan(hypothesis.recall(answered(0), 3))
    }
  })
})

test('by the power law, practice and time change the odds of recall by powers', () => {
  const law = powerLaw({ level: 0, decay: 0.5 })
  const odds = (n: number, days: number) => {
    const recall = law.recall({ lnStrength: Math.log(n), difficulty: 0 }, days)
    return recall / (1 - recall)
  }
  expect(odds(1, 0)).toBeCloseTo(1, 12)
  expect(odds(6, 2) / odds(2, 2)).toBeCloseTo(3 ** 1.3, 9)
  expect(odds(2, 1.8) / odds(2, 0)).toBeCloseTo(10 ** -0.5, 9)
})

test('by the power law, little is lost where little was known: what is kept is relative to the next day', () => {
  const law = powerLaw({ level: -1, decay: 0.1 })
  const state = law.first(AGAIN)
  expect(law.recall(state, 2)).toBeLessThan(0.5)
  expect(law.kept(state, 1)).toBe(1)
  expect(law.kept(state, 2)).toBeGreaterThan(0.9)
})

test('by half-life regression, half is recalled after the half-life, which grows with the root of practice', () => {
  const regression = halfLife({ base: -1, growth: 2 })
  const practised = regression.next(regression.next(regression.first(GOOD), GOOD, SAME_DAY), GOOD, SAME_DAY)
  expect(regression.recall(practised, 2 ** (-1 + 2 * Math.sqrt(4)))).toBeCloseTo(0.5, 12)
})

const SAME_DAY = { recall: 0.9, laterDay: false }
