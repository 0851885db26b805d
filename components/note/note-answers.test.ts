import { expect, test } from 'vitest'
import type { AnswerNews } from '@/components/outbox/outbox'
import type { SittingId } from '@/lib/model/ids'
import type { NoteAnswers } from '@/lib/model/view'
import { noteNext, unanswered } from './note-answers'

const acknowledged = (item: string, verdict: string) =>
  ({ kind: 'acknowledged', answer: { item, seq: 1 }, sitting: 's1', body: { verdict } }) as unknown as AnswerNews
const earlier = { sitting: 's0', items: [{ item: 'i', feedback: { verdict: 'wrong' } }] } as unknown as NoteAnswers

test('the first answer names the practice that the next ones go to', () => {
  expect(noteNext(unanswered, { kind: 'heard', news: acknowledged('i', 'right') })).toMatchObject({
    sitting: 's1',
    markings: { i: { verdict: 'right' } },
  })
})

test('an answer that is given before the earlier ones arrive is not replaced by them', () => {
  const answered = noteNext(unanswered, { kind: 'heard', news: acknowledged('i', 'right') })
  expect(noteNext(answered, { kind: 'remembered', answers: earlier })).toMatchObject({
    sitting: 's1',
    markings: { i: { verdict: 'right' } },
  })
})

test('questions begun anew have no marks and no news, and are new forms', () => {
  const answered = noteNext(unanswered, { kind: 'heard', news: acknowledged('i', 'right') })
  expect(noteNext(answered, { kind: 'begun-anew', sitting: 's2' as SittingId })).toEqual({
    sitting: 's2',
    markings: {},
    news: new Map(),
    attempt: 2,
  })
})
