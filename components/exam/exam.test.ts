import { expect, test } from 'vitest'
import type { AnswerNews } from '@/components/outbox/outbox'
import type { ItemId, OptionId } from '@/lib/model/ids'
import type { SittingView } from '@/lib/model/view'
import { answerMade, type Exam, type ExamEvent, examNext, examOf, itemsBy, writtenAt } from './exam'

const [i, j] = ['i', 'j'] as ItemId[] as [ItemId, ItemId]
const response = (item: string, seq: number, ...options: string[]) => ({ item, seq, options })
/** `i` has one key, `j` has two. */
const open = (...responses: object[]) => {
  const items = [
    { id: 'i', choose: 1, options: [] },
    { id: 'j', choose: 2, options: [] },
  ]
  return examOf({ sitting: { items, responses }, flags: [], confidences: { i: 'sure' } } as unknown as SittingView)
}
const pressed = (item: ItemId, option: string, seq: number): ExamEvent => ({
  kind: 'chose',
  item,
  seq,
  choice: { kind: 'pressed', option: option as OptionId },
})
const after = (exam: Exam, ...events: ExamEvent[]) => events.reduce(examNext, exam)
const optionsOf = (exam: Exam, item: ItemId) => writtenAt(exam, item).options
const names = (exam: Exam) => {
  const { answered, short, blank } = itemsBy(exam)
  return { answered: answered.map(({ id }) => id), short: short.map(({ id }) => id), blank: blank.map(({ id }) => id) }
}

test('of several answers to a question the one with the highest number stands, however they arrived', () => {
  const exam = open(response('i', 30, 'c'), response('i', 4, 'a'), response('j', 1, 'b'))
  expect([optionsOf(exam, i), optionsOf(exam, j), exam.seqs.get(i)]).toEqual([['c'], ['b'], 30])
})

test('an answer that an earlier page left stands on the sheet, unless this page has a later one', () => {
  const heard = (seq: number, option: string): ExamEvent => ({
    kind: 'heard',
    news: { kind: 'sending', answer: { ...response('i', seq, option), confidence: null } } as unknown as AnswerNews,
  })
  expect(optionsOf(after(open(), heard(5, 'b')), i)).toEqual(['b'])
  expect(optionsOf(after(open(), pressed(i, 'a', 9), heard(5, 'b')), i)).toEqual(['a'])
})

test('a locked sheet stays as it is, and goes on when it is unlocked', () => {
  const over = after(open(), pressed(j, 'a', 1), { kind: 'locked', isLocked: true })
  const late = after(over, pressed(j, 'b', 2), pressed(i, 'a', 3))
  expect([late, answerMade(over, late, i)]).toEqual([over, null])
  expect(optionsOf(after(late, { kind: 'locked', isLocked: false }, pressed(i, 'a', 4)), i)).toEqual(['a'])
})

test('one of two is neither blank nor answered', () => {
  const one = after(open(), pressed(j, 'a', 1))
  expect(names(one)).toEqual({ answered: [], short: ['j'], blank: ['i'] })
  expect(names(after(one, pressed(j, 'b', 2)))).toEqual({ answered: ['j'], short: [], blank: ['i'] })
})

test('each choice makes an answer with its number; a third of two makes none', () => {
  const two = after(open(), pressed(j, 'a', 1), pressed(j, 'b', 2))
  const third = after(two, pressed(j, 'c', 3))
  expect(answerMade(open(), two, j)).toEqual({ options: ['a', 'b'], confidence: null, seq: 2 })
  expect(answerMade(two, third, j)).toBeNull()
})

test('an answer is taken back to nothing, and so is the last of two', () => {
  const letGo = (item: ItemId): ExamEvent => ({ kind: 'chose', item, choice: { kind: 'let-go' }, seq: 2 })
  const answered = after(open(response('i', 1, 'a')), pressed(j, 'a', 1))
  const blank = after(answered, letGo(i), pressed(j, 'a', 2))
  expect(names(blank)).toEqual({ answered: [], short: [], blank: ['i', 'j'] })
  expect(answerMade(answered, blank, i)).toEqual({ options: [], confidence: null, seq: 2 })
  expect(answerMade(answered, blank, j)).toEqual({ options: [], confidence: null, seq: 2 })
})

test('nothing is taken back where nothing was answered', () => {
  const letGo: ExamEvent = { kind: 'chose', item: i, choice: { kind: 'let-go' }, seq: 1 }
  expect(answerMade(open(), after(open(), letGo), i)).toBeNull()
})

test('what was taken back stays so when the page is opened again, and the next answer has a higher number', () => {
  const exam = open(response('i', 9))
  expect(names(exam).blank).toEqual(['i', 'j'])
  expect(exam.seqs.get(i)).toBe(9)
})

test('how sure one was is kept when the page is opened again, and with a changed answer', () => {
  const exam = open(response('i', 3, 'a'))
  expect(writtenAt(exam, i).confidence).toBe('sure')
  expect(answerMade(exam, after(exam, pressed(i, 'b', 4)), i)).toEqual({ options: ['b'], confidence: 'sure', seq: 4 })
})

test('how sure one is saves the answer again, once there is one', () => {
  const rated: ExamEvent = { kind: 'chose', item: i, choice: { kind: 'rated', confidence: 'sure' }, seq: 7 }
  expect(answerMade(open(), after(open(), rated), i)).toBeNull()
  const answered = after(open(), pressed(i, 'a', 1))
  expect(answerMade(answered, after(answered, rated), i)).toEqual({ options: ['a'], confidence: 'sure', seq: 7 })
})

test('a star is not an answer, and an answer no star', () => {
  const starred = after(open(), { kind: 'starred', item: i, isOn: true })
  expect([[...starred.stars.items], starred.sheet.size]).toEqual([[i], 0])
})
