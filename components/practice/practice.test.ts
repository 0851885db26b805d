import { expect, test } from 'vitest'
import type { AnswerNews } from '@/components/outbox/outbox'
import { nextOpen } from '@/components/question/next-open'
import type { ItemId } from '@/lib/model/ids'
import type { SittingView } from '@/lib/model/view'
import { firstOpen, isOver, type Practice, practiceNext, practiceOf } from './practice'

const marking = { verdict: 'right' }
const view = (...marked: string[]) =>
  ({
    sitting: { items: ['i', 'j', 'k'].map((id) => ({ id })) },
    feedback: Object.fromEntries(marked.map((item) => [item, marking])),
    flags: [],
    undoable: null,
  }) as unknown as SittingView

const news = (kind: AnswerNews['kind'], item: string) =>
  ({ kind, answer: { item, seq: 1 }, body: marking }) as unknown as AnswerNews
const heard = (practice: Practice, kind: AnswerNews['kind'], item: string) =>
  practiceNext(practice, { kind: 'heard', news: news(kind, item) })

test('a question is marked when the server has acknowledged its answer, and not before', () => {
  const sent = heard(practiceOf(view()), 'sending', 'i')
  expect(sent.markings).toEqual({})
  expect(heard(sent, 'acknowledged', 'i').markings).toEqual({ i: marking })
})

test('an answer that the server refused leaves its question open', () => {
  const practice = heard(practiceOf(view('j', 'k')), 'refused', 'i')
  expect(isOver(practice)).toBe(false)
  expect(firstOpen(practice).id).toBe('i')
})

test('goes on with the questions after this one, then with those that were skipped', () => {
  const practice = practiceOf(view('j'))
  expect(nextOpen(practice, 'i' as ItemId)?.id).toBe('k')
  expect(nextOpen(practice, 'k' as ItemId)?.id).toBe('i')
  expect(nextOpen(practiceOf(view('i', 'j', 'k')), 'k' as ItemId)).toBeUndefined()
})

test('a practice is over when every question is marked, and then shows its last', () => {
  const practice = heard(practiceOf(view('i', 'j')), 'acknowledged', 'k')
  expect(isOver(practice)).toBe(true)
  expect(firstOpen(practice).id).toBe('k')
})

test('the answer that was marked last may be taken back', () => {
  const practice = heard(heard(practiceOf(view()), 'acknowledged', 'i'), 'sending', 'j')
  expect(practice.undoable).toBe('i')
  expect(heard(practice, 'acknowledged', 'j').undoable).toBe('j')
})
