import { expect, test } from 'vitest'
import { answerOf, markOf } from '../trials/example-answers'
import { faultOf } from './fault-of'

test('a miss that was put right', () => {
  const mark = markOf(
    answerOf('wrong', ['q.b'], '2026-11-24T10:00Z', 'sure'),
    answerOf('right', [], '2026-11-25T10:00Z'),
  )
  expect(faultOf(mark)).toEqual({
    faultAt: Date.parse('2026-11-24T10:00Z'),
    rightAt: Date.parse('2026-11-25T10:00Z'),
    sure: true,
    misses: 1,
    missed: { option: 'q.b', times: 1, misconceptions: ['b for a'] },
  })
})

test('right by guessing, and no option to blame', () => {
  const mark = markOf(answerOf('right', ['q.a'], '2026-11-24T10:00Z', 'guessed'))
  expect(faultOf(mark)).toMatchObject({ rightAt: null, sure: false, misses: 0, missed: null })
})

test('what was never a mistake has none', () => {
  expect(faultOf(markOf(answerOf('right')))).toBeNull()
})
