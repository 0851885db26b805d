import { expect, test } from 'vitest'
import type { OptionId } from '../../model/ids'
import { answerOf, markOf } from './example-answers'
import { mostMissed } from './most-missed'

const distractors = ['q.b', 'q.c', 'q.d'] as OptionId[]

test('is the distractor that was chosen most, not the one that was chosen last', () => {
  const mark = markOf(answerOf('wrong', ['q.b']), answerOf('wrong', ['q.b']), answerOf('wrong', ['q.c']))
  expect(mostMissed(mark, distractors)).toEqual({ option: 'q.b', times: 2 })
})

test('of two chosen equally often, is the one that was chosen last', () => {
  const mark = markOf(answerOf('wrong', ['q.c']), answerOf('wrong', ['q.b']))
  expect(mostMissed(mark, distractors)).toEqual({ option: 'q.b', times: 1 })
})

test('of two in one answer, is the one that stands first', () => {
  expect(mostMissed(markOf(answerOf('wrong', ['q.d', 'q.c'])), distractors)).toEqual({ option: 'q.c', times: 1 })
})

test('is never a key, however often it stood in an answer that was partly right', () => {
  const mark = markOf(
    answerOf('partly', ['q.a', 'q.b']),
    answerOf('partly', ['q.a', 'q.c']),
    answerOf('partly', ['q.a']),
  )
  expect(mostMissed(mark, distractors)).toEqual({ option: 'q.c', times: 1 })
})

test.each([
  ['right by guessing', answerOf('right', ['q.a'], undefined, 'guessed')],
  ['some of the keys and nothing else', answerOf('partly', ['q.a'])],
])('is none for an answer that was %s', (_, answer) => {
  expect(mostMissed(markOf(answer), distractors)).toBeNull()
})

test('is none for an option that the item has no longer', () => {
  expect(mostMissed(markOf(answerOf('wrong', ['q.x'])), distractors)).toBeNull()
})
