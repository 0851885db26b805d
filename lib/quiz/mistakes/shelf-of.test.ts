import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayIn } from '../day-in'
import { answerOf, markOf } from '../trials/example-answers'
import { faultOf } from './fault-of'
import { type ItemMark, isFault, markItem, type NotebookAnswer } from './mark-item'
import { shelfOf } from './shelf-of'

const seoul = dayIn('Asia/Seoul')
const shelfIn = (mark: ItemMark, dayOf: (at: number) => string) => {
  const fault = faultOf(mark)
  return fault && shelfOf(fault, dayOf)
}

test.each([
  ['never missed', [answerOf('right')], null],
  ['missed', [answerOf('wrong')], 'open'],
  ['right, but guessed', [answerOf('right', [], '2026-11-24T00:00Z', 'guessed')], 'open'],
  ['put right on the same day', [answerOf('wrong'), answerOf('right')], 'recovering'],
  ['put right the next day', [answerOf('wrong'), answerOf('right', [], '2026-11-25T00:00Z')], 'cleared'],
  [
    'put right on the same day and the next',
    [answerOf('wrong'), answerOf('right'), answerOf('right', [], '2026-11-25T00:00Z')],
    'cleared',
  ],
  [
    'cleared and missed again',
    [answerOf('wrong'), answerOf('right', [], '2026-11-25T00:00Z'), answerOf('wrong', [], '2026-11-26T00:00Z')],
    'open',
  ],
  [
    'put right by a clock that was set back a day',
    [answerOf('wrong'), answerOf('right', [], '2026-11-23T00:00Z')],
    'recovering',
  ],
  [
    'missed while the clock was a year ahead, and put right',
    [answerOf('wrong', [], '2027-11-24T00:00Z'), answerOf('right')],
    'cleared',
  ],
] as const)('an item that was %s', (_, answers, shelf) => {
  expect(shelfIn(markOf(...answers), seoul)).toBe(shelf)
})

test('a day ends at the midnight of the learner, not of the server', () => {
  const mark = markOf(answerOf('wrong', [], '2026-11-24T23:50+09:00'), answerOf('right', [], '2026-11-25T00:10+09:00'))
  expect(shelfIn(mark, seoul)).toBe('cleared')
  expect(shelfIn(mark, dayIn('UTC'))).toBe('recovering')
})

test('whatever was answered, the shelf is that of the last fault and what came right after it', () => {
  const answers = fc.array(
    fc.record<NotebookAnswer>({
      options: fc.constant([]),
      verdict: fc.constantFrom<NotebookAnswer['verdict']>('right', 'partly', 'wrong'),
      confidence: fc.constantFrom('guessed', 'fairly', 'sure', null),
      key: fc.constant({ key: [], misconceptions: {} }),
      at: fc.integer({ min: 0, max: 10 }).map((hour) => hour * 8 * 3_600_000),
    }),
    { minLength: 1, maxLength: 60 },
  )
  fc.assert(
    fc.property(answers, (given) => {
      const mark = given.reduce<ItemMark | null>(markItem, null) as ItemMark
      const fault = given.findLastIndex(isFault)
      const since = given.slice(fault + 1).at(-1)
      const days = [given[fault], since].map((answer) => (answer ? seoul(answer.at) : ''))
      const expected = fault < 0 ? null : !since ? 'open' : days[1]! > days[0]! ? 'cleared' : 'recovering'
      expect(shelfIn(mark, seoul)).toBe(expected)
    }),
  )
})
