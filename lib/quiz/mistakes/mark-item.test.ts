import { expect, test } from 'vitest'
import { answerOf, markOf } from '../trials/example-answers'
import { markItem } from './mark-item'

test('an item that was only ever known has no fault', () => {
  expect(markOf(answerOf('right'), answerOf('right'))).toMatchObject({ answered: 2, fault: null, rightAt: null })
})

test.each([
  ['wrong', null],
  ['partly', 'sure'],
  ['right', 'guessed'],
] as const)('an answer that is %s and %s is a fault', (verdict, confidence) => {
  const answer = answerOf(verdict, ['q.b'], '2026-11-24T01:00Z', confidence)
  expect(markOf(answer).fault).toEqual({ verdict, confidence, options: ['q.b'], at: answer.at })
})

test('counts the distractors that were chosen, the last first, and what they stand for', () => {
  const mark = markOf(
    answerOf('wrong', ['q.b']),
    answerOf('right', ['q.a']),
    answerOf('partly', ['q.a', 'q.b']),
    answerOf('wrong', ['q.c']),
  )
  expect(mark.missed).toEqual([
    { option: 'q.c', times: 1, misconceptions: [] },
    { option: 'q.b', times: 2, misconceptions: ['b for a'] },
  ])
})

test('a right answer puts right what was missed, and another miss opens it again', () => {
  const missed = markOf(answerOf('wrong'))
  const right = markItem(missed, answerOf('right', ['q.a'], '2026-11-25T00:00Z'))
  expect(right).toMatchObject({ rightAt: Date.parse('2026-11-25'), relapsed: false })
  const again = markItem(right, answerOf('wrong', ['q.b'], '2026-11-26T00:00Z'))
  expect(again).toMatchObject({ fault: { at: Date.parse('2026-11-26') }, rightAt: null, relapsed: true })
})

test('a right guess does not put right what was missed', () => {
  const mark = markOf(answerOf('wrong'), answerOf('right', ['q.a'], '2026-11-25T00:00Z', 'guessed'))
  expect(mark).toMatchObject({ fault: { at: Date.parse('2026-11-25') }, rightAt: null, relapsed: false })
})

test('keeps the last eight of a hundred answers, and counts all', () => {
  const answers = Array.from({ length: 100 }, (_, i) => (i < 95 ? answerOf('wrong', ['q.b']) : answerOf('right')))
  const mark = markOf(...answers)
  expect(mark.recent.map(({ verdict }) => verdict[0]).join('')).toBe('wwwrrrrr')
  expect(mark).toMatchObject({ answered: 100, misses: 95, missed: [{ option: 'q.b', times: 95 }] })
})

test('leaves the mark it was given as it was, and comes back from JSON the same', () => {
  const mark = markOf(answerOf('wrong'), answerOf('right'))
  const copy = structuredClone(mark)
  markItem(mark, answerOf('wrong', ['q.b']))
  expect(mark).toEqual(copy)
  expect(JSON.parse(JSON.stringify(mark))).toEqual(mark)
})
