import { expect, test } from 'vitest'
import { type ReportEvent, reportNext, unsent } from './report-state'

const after = (...events: ReportEvent[]) => events.reduce(reportNext, unsent)

test('words and kind stay when a report could not be sent', () => {
  const state = after(
    { kind: 'chosen', report: 'typo' },
    { kind: 'typed', text: 'teh' },
    { kind: 'sending' },
    { kind: 'failed' },
  )
  expect(state).toMatchObject({ kind: 'typo', text: 'teh', phase: 'failed' })
})

test('another kind is another report: the answer to the first one goes', () => {
  const answer = { verdict: 'kept' as const, reason: 'It is right.', at: '2026-11-30T00:00:00.000Z' }
  const answered = after({ kind: 'chosen', report: 'key' }, { kind: 'answered', answer })
  expect(answered).toMatchObject({ phase: 'sent', answer })
  expect(reportNext(answered, { kind: 'chosen', report: 'typo' })).toMatchObject({ phase: 'writing', answer: null })
})

test('what is typed after sending is not sent yet', () => {
  expect(after({ kind: 'chosen', report: 'key' }, { kind: 'sent' }, { kind: 'typed', text: 'more' }).phase).toBe(
    'writing',
  )
})
