import { expect, test } from 'vitest'
import type { ItemId, NoteSlug } from '../../model/ids'
import { day, evidence, fold, utcDay } from '../trials/histories'
import type { ReviewState } from './review-state'
import { worthOf } from './worth-an-hour'

const bank = ['met', 'unmet', 'worthless'].map((slug) => ({
  note: slug as NoteSlug,
  weight: slug === 'worthless' ? 0 : 0.5,
  items: [{ id: `${slug}-1` as ItemId }],
  requires: [],
  minutes: 2,
  misconceptions: [],
}))

function stateAfter(days: number): ReviewState {
  const { learner, notes } = fold([evidence({ note: 'met' }), evidence({ note: 'met', at: day(3) })])
  return {
    learner,
    notes: notes as ReviewState['notes'],
    bank,
    plan: { examAt: null, minutes: 20 },
    suspended: new Set(),
    now: day(3 + days),
    today: utcDay(day(3 + days)),
  }
}

const worth = (slug: string, { days = 10, seconds = 3_600 } = {}) =>
  worthOf(stateAfter(days), new Set([slug as NoteSlug]), seconds)

test('an hour is worth something on what was met and on what was not, and its bounds are in order', () => {
  for (const slug of ['met', 'unmet']) {
    const { low, high, items } = worth(slug)
    expect(low).toBeGreaterThan(0)
    expect(high).toBeGreaterThan(low)
    expect(high).toBeLessThan(0.5) // no more than the note's weight in the exam
    expect(items).toBe(1)
  }
})

test('what weighs nothing in the exam, and what does not fit into the time, is worth nothing', () => {
  expect(worth('worthless')).toEqual({ low: 0, high: 0, items: 0 })
  expect(worth('unmet', { seconds: 60 })).toEqual({ low: 0, high: 0, items: 0 })
})
