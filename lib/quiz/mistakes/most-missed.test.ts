import { expect, test } from 'vitest'
import { answerOf, markOf } from '../trials/example-answers'
import { mostMissed } from './most-missed'

test('is the distractor that was chosen most, not the one that was chosen last', () => {
  const mark = markOf(answerOf('wrong', ['q.b']), answerOf('wrong', ['q.b']), answerOf('wrong', ['q.c']))
  expect(mostMissed(mark)).toMatchObject({ option: 'q.b', times: 2 })
})

test.each([
  ['q.c', 'q.b'],
  ['q.b', 'q.c'],
])('of two chosen equally often, %s and then %s, is the one that was chosen last', (first, last) => {
  const mark = markOf(answerOf('wrong', [first]), answerOf('wrong', [last]))
  expect(mostMissed(mark)).toMatchObject({ option: last, times: 1 })
})

test('of two in one answer, is the one that was named first', () => {
  expect(mostMissed(markOf(answerOf('wrong', ['q.d', 'q.c'])))).toMatchObject({ option: 'q.d', times: 1 })
})

test('is never a key, however often it stood in an answer that was partly right', () => {
  const mark = markOf(
    answerOf('partly', ['q.a', 'q.b']),
    answerOf('partly', ['q.a', 'q.c']),
    answerOf('partly', ['q.a']),
  )
  expect(mostMissed(mark)).toMatchObject({ option: 'q.c', times: 1 })
})

test.each([
  ['right by guessing', answerOf('right', ['q.a'], undefined, 'guessed')],
  ['some of the keys and nothing else', answerOf('partly', ['q.a'])],
])('is none for an answer that was %s', (_, answer) => {
  expect(mostMissed(markOf(answer))).toBeNull()
})
