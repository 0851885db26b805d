import { expect, test } from 'vitest'
import type { ItemId, OptionId, SittingId } from '@/lib/model/ids'
import { countKept, type KeptAnswers, type NewAnswer, withAnswer, withoutSitting } from './kept-answers'

const nothing: KeptAnswers = { sittings: {}, verdicts: {} }
const answer = (over: { sitting?: string; item?: string; verdict?: NewAnswer['verdict'] }): NewAnswer => ({
  sitting: (over.sitting ?? 'note tea') as SittingId,
  item: (over.item ?? 'i1') as ItemId,
  options: ['a' as OptionId],
  verdict: over.verdict ?? 'right',
})

test('counts each question once, by its last verdict', () => {
  const kept = [
    answer({ item: 'i1', verdict: 'wrong' }),
    answer({ item: 'i2', verdict: 'partly' }),
    answer({ sitting: 'practice', item: 'i1', verdict: 'right' }),
  ].reduce(withAnswer, nothing)
  expect(countKept(kept)).toEqual({ n: 2, right: 1 })
})

test('keeps the answers of each sitting apart', () => {
  const kept = [answer({ item: 'i1' }), answer({ sitting: 'practice', item: 'i2' })].reduce(withAnswer, nothing)
  expect(kept.sittings).toEqual({ 'note tea': { i1: ['a'] }, practice: { i2: ['a'] } })
})

test('beginning again forgets the answers of a note, and not that they were given', () => {
  const kept = withoutSitting(withAnswer(nothing, answer({ verdict: 'wrong' })), 'note tea' as SittingId)
  expect(kept).toEqual({ sittings: {}, verdicts: { i1: 'wrong' } })
})
