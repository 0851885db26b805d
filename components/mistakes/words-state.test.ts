import { expect, test } from 'vitest'
import type { OwnWords } from '@/lib/model/study/mistakes'
import { bothOf, isDue, newWordsState, stepWords, type WordsEvent, type WordsState } from './words-state'

const stored = (memo: string, revision: number): OwnWords => ({ cause: null, memo, revision })
const after = (state: WordsState, ...events: WordsEvent[]) => events.reduce(stepWords, state)
const edit = (memo: string): WordsEvent => ({ kind: 'edited', words: { memo } })
const fresh = newWordsState(stored('', 0))

test('nothing is due, and nothing is said, before the first edit', () => {
  expect(isDue(fresh)).toBe(false)
  expect(fresh.phase).toBe('quiet')
})

test('saved is said once the server has what is on the screen, and not before', () => {
  const sent = after(fresh, edit('a'), { kind: 'sent' })
  expect(sent.phase).toBe('saving')
  const typedOn = after(sent, edit('ab'), { kind: 'acknowledged', kept: stored('a', 1) })
  expect(typedOn.phase).toBe('saving')
  expect(isDue(typedOn)).toBe(true)
  const all = after(typedOn, { kind: 'sent' }, { kind: 'acknowledged', kept: stored('ab', 2) })
  expect([all.phase, isDue(all)]).toEqual(['saved', false])
})

test('an edit that does not reach the server waits, and is due again', () => {
  const waiting = after(fresh, edit('a'), { kind: 'sent' }, { kind: 'unreachable', isKeptHere: true })
  expect([waiting.phase, isDue(waiting)]).toEqual(['waiting', true])
})

test('where the device keeps nothing, it does not say that it does', () => {
  expect(after(fresh, edit('a'), { kind: 'unreachable', isKeptHere: false }).phase).toBe('loose')
})

test('a conflict keeps both, sends nothing, and lets typing go on', () => {
  const conflict = after(fresh, edit('mine'), { kind: 'conflicted', standing: stored('theirs', 3) }, edit('mine!'))
  expect(conflict).toMatchObject({ phase: 'conflict', words: { memo: 'mine!' }, other: { memo: 'theirs' } })
  expect(isDue(conflict)).toBe(false)
})

test('what is settled after a conflict is an edit of the newer revision', () => {
  const conflict = after(fresh, edit('mine'), { kind: 'conflicted', standing: stored('theirs', 3) })
  const settled = after(conflict, { kind: 'settled', words: bothOf(conflict.words, conflict.other!) })
  expect(settled).toMatchObject({ words: { memo: 'mine\n\ntheirs' }, kept: { revision: 3 }, other: null })
  expect(isDue(settled)).toBe(true)
})

test('to settle for the other device’s words leaves nothing to send', () => {
  const conflict = after(fresh, edit('mine'), { kind: 'conflicted', standing: stored('theirs', 3) })
  expect(isDue(after(conflict, { kind: 'settled', words: conflict.other! }))).toBe(false)
})

test('two devices that wrote the same have no conflict', () => {
  expect(after(fresh, edit('a'), { kind: 'conflicted', standing: stored('a', 3) })).toMatchObject({
    phase: 'saved',
    kept: { revision: 3 },
  })
})

test.each([
  [2, 'waiting'],
  [1, 'conflict'],
])('a draft of revision %i, where the server has 2, is: %s', (base, phase) => {
  const restored = after(newWordsState(stored('theirs', 2)), {
    kind: 'restored',
    draft: { cause: null, memo: 'mine', base },
  })
  expect(restored).toMatchObject({ phase, words: { memo: 'mine' } })
})

test('what was refused is sent again only after another edit', () => {
  const refused = after(fresh, edit('a'), { kind: 'refused' })
  expect(isDue(refused)).toBe(false)
  expect(isDue(after(refused, edit('b')))).toBe(true)
})
