import { FSRSAlgorithm } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import {
  DEFAULT_PARAMETERS,
  forgettingCurve,
  fsrs,
  initialDifficulty,
  initialStability,
  nextDifficulty,
  stabilityAfterLapse,
  stabilityAfterRecall,
  stabilityOnSameDay,
} from './fsrs'
import { AGAIN, GOOD, type Grade } from './grades'

const ours = fsrs(DEFAULT_PARAMETERS)
const theirs = new FSRSAlgorithm({})

/** What ts-fsrs rounds to eight places agrees with ours to within that. */
const near = (value: number) => expect.closeTo(value, 6)

test('uses the default parameters of ts-fsrs', () => {
  expect(DEFAULT_PARAMETERS).toEqual(theirs.parameters.w)
})

test.each([AGAIN, GOOD] as Grade[])('begins as ts-fsrs does after a first grade of %i', (grade) => {
  const { stability, difficulty } = theirs.next_state(null, 0, grade)
  expect([initialStability(ours, grade), initialDifficulty(ours, grade)]).toEqual([near(stability), near(difficulty)])
})

describe.each([0.05, 0.9, 3.3, 20, 400, 9_000])('from a stability of %f days', (stability) => {
  const states = [1, 3.7, 8.2, 10].flatMap((difficulty) => [1, 4, 33, 700].map((days) => ({ difficulty, days })))

  test('recall falls as in ts-fsrs', () => {
    for (const { days } of states) {
      expect(forgettingCurve(ours, days, stability)).toBeCloseTo(theirs.forgetting_curve(days, stability), 6)
    }
  })

  test('the state after Good and Again on a later day is that of ts-fsrs', () => {
    for (const { difficulty, days } of states) {
      const recall = forgettingCurve(ours, days, stability)
      const good = theirs.next_state({ difficulty, stability }, days, GOOD)
      const again = theirs.next_state({ difficulty, stability }, days, AGAIN)
      expect(stabilityAfterRecall(ours, difficulty, stability, recall) / good.stability).toBeCloseTo(1, 6)
      expect(stabilityAfterLapse(ours, difficulty, stability, recall)).toBeCloseTo(again.stability, 6)
      expect(nextDifficulty(ours, difficulty, GOOD)).toBeCloseTo(good.difficulty, 6)
      expect(nextDifficulty(ours, difficulty, AGAIN)).toBeCloseTo(again.difficulty, 6)
    }
  })

  test('the stability after Good and Again on the same day is that of ts-fsrs', () => {
    for (const grade of [AGAIN, GOOD] as Grade[]) {
      const { stability: after } = theirs.next_state({ difficulty: 5, stability }, 0, grade)
      expect(stabilityOnSameDay(ours, stability, grade)).toBeCloseTo(after, 6)
    }
  })
})

test('Again and five times Good give the state that fsrs-rs and ts-fsrs publish', () => {
  // fsrs-rs, src/inference.rs, `test_memo_state`; ts-fsrs, FSRS-6.test.ts, "memory state[short-term]"
  let [stability, difficulty] = [initialStability(ours, AGAIN), initialDifficulty(ours, AGAIN)]
  for (const days of [0, 1, 3, 8, 21]) {
    const recall = forgettingCurve(ours, days, stability)
    stability =
      days === 0 ? stabilityOnSameDay(ours, stability, GOOD) : stabilityAfterRecall(ours, difficulty, stability, recall)
    difficulty = nextDifficulty(ours, difficulty, GOOD)
  }
  expect([stability, difficulty]).toEqual([expect.closeTo(53.62691, 4), expect.closeTo(6.3574867, 4)])
})
