import { expect, test } from 'vitest'
import type { OptionId } from '@/lib/model/ids'
import { type AskingEvent, answerOf, askNext, untouched } from './asking'

const two = { choose: 2 }
const after = (...events: AskingEvent[]) => events.reduce((state, event) => askNext(state, event, two), untouched)
const pressed = (option: string): AskingEvent => ({ kind: 'pressed', option: option as OptionId })

test('there is an answer once as many options are chosen as are asked for', () => {
  expect(answerOf(after(pressed('a')), two)).toBeNull()
  expect(answerOf(after(pressed('a'), { kind: 'rated', confidence: 'sure' }, pressed('b')), two)).toEqual({
    options: ['a', 'b'],
    confidence: 'sure',
  })
})

test('asking to be marked is remembered while options are still chosen', () => {
  expect(after({ kind: 'asked-to-mark' }, pressed('a')).wasAsked).toBe(true)
})
