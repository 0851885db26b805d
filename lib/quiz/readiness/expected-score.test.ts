import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ItemId, NoteSlug } from '../../model/ids'
import type { Evidence } from '../memory/evidence'
import { day, evidence, fold, histories } from '../trials/histories'
import { expectedScore } from './expected-score'
import type { ExaminedNote } from './readiness-state'

/** Notes 1 to 20, the first half in one domain and the rest in another. */
const bank: ExaminedNote[] = Array.from({ length: 20 }, (_, i) => ({
  note: `note-${i + 1}` as NoteSlug,
  domain: i < 10 ? 'storage' : 'security',
  weight: 0.05,
  items: [1, 2, 3].map((item) => ({ id: `note-${i + 1}-${item}` as ItemId, options: 4, choose: 1 })),
}))

const scoreOf = (answers: readonly Evidence[], { now = day(12), examAt = day(13), items = 65, of = bank } = {}) =>
  expectedScore({ ...fold(answers), bank: of, now, examAt, items })

const told = (...args: Parameters<typeof scoreOf>) => {
  const score = scoreOf(...args)
  if ('missing' in score) throw new Error(`Expected a score, got ${JSON.stringify(score)}`)
  return score
}

/** Each note of the bank answered on some days, by default on three. */
function course(
  verdictOf: (note: number, turn: number) => Evidence['verdict'],
  notes = 20,
  onDays = [0, 4, 10],
): Evidence[] {
  return onDays.flatMap((days, turn) =>
    Array.from({ length: notes }, (_, i) =>
      evidence({
        note: `note-${i + 1}`,
        item: `note-${i + 1}-${turn + 1}`,
        verdict: verdictOf(i, turn),
        at: day(days) + i * 60_000,
      }),
    ),
  )
}

const mostly = course((note, turn) => ((note + turn) % 4 === 0 ? 'wrong' : 'right'))

describe('not enough yet', () => {
  test('without any answer all of it is missing', () => {
    expect(scoreOf([])).toEqual({
      missing: {
        answers: 30,
        domains: [],
        met: 0.5,
        isWide: false,
      },
    })
  })

  test('answers of the first day do not count, for nothing was to be remembered', () => {
    const firstDay = mostly.slice(0, 20)
    expect(scoreOf(firstDay)).toMatchObject({ missing: { answers: 30, met: 0 } })
  })

  test('three answers are needed for two notes of the exam, and 30 for few notes', () => {
    expect(scoreOf([], { of: bank.slice(0, 5) })).toMatchObject({ missing: { answers: 30 } })
    expect(scoreOf([], { of: [...bank, ...bank.slice(0, 5)] })).toMatchObject({ missing: { answers: 38 } })
  })

  test('a domain of which no note was met holds nothing back, and counts by chance', () => {
    const storage = course(() => 'right', 10, [0, 1, 3, 6, 10])
    expect(told(storage, { now: day(11) }).basis.domains).toEqual([{ domain: 'storage', answers: 40 }])
    expect(told(storage, { now: day(11) }).mid).toBeLessThan(0.65)
  })

  test('a domain that was hardly asked is named, with how many answers are to go', () => {
    const oneDomain = course(() => 'right', 13)
    expect(scoreOf([...oneDomain, ...oneDomain.slice(26)])).toMatchObject({ missing: { answers: 4, domains: [] } })
    const barely = course(() => 'right', 12).filter(({ note, at }) => note !== 'note-12' || at < day(1))
    expect(scoreOf(barely)).toMatchObject({ missing: { domains: [{ domain: 'security', answers: 3 }] } })
  })

  test('an exam of few items says nothing useful, and none is told', () => {
    expect(scoreOf(mostly, { items: 10 })).toMatchObject({ missing: { isWide: true } })
  })
})

test('the interval holds its middle, and the basis is told', () => {
  const { low, mid, high, luck, basis } = told(mostly)
  expect([low, mid, high]).toEqual([low, mid, high].sort((a, b) => a - b))
  expect(luck).toBeLessThan((high - low) / 2)
  expect(basis).toEqual({
    answers: 40,
    domains: [
      { domain: 'storage', answers: 20 },
      { domain: 'security', answers: 20 },
    ],
    met: 1,
  })
})

test('more right answers predict a higher score, and a later exam a lower one', () => {
  expect(told(course(() => 'right')).mid).toBeGreaterThan(told(mostly).mid)
  expect(told(mostly, { examAt: day(18) }).mid).toBeLessThan(told(mostly).mid)
})

test('a note that was never met counts by chance', () => {
  const half = course(() => 'right', 20, [0, 1, 3, 6, 10])
  const wider = [...bank, ...bank.map((note) => ({ ...note, note: `other-${note.note}` as NoteSlug }))]
  expect(told(half, { of: wider }).mid).toBeCloseTo((told(half).mid + 0.3) / 2, 6)
})

test('a learner whose new items go worse than predicted gets a lower score', () => {
  const toldIf = (isWrong: (note: number) => boolean) => {
    const fresh = bank.map(({ note }, i) => {
      const verdict = isWrong(i) ? 'wrong' : 'right'
      return evidence({ note, item: `${note}-fresh`, verdict, at: day(12) })
    })
    return told([...course(() => 'right'), ...fresh], { now: day(12.1), examAt: day(13) })
  }
  const half = toldIf((note) => note % 2 === 0)
  const none = toldIf(() => false)
  expect(half.mid).toBeLessThan(none.mid - 0.05)
})

test('whatever was answered, a told score is finite and within 0 and 1', () => {
  fc.assert(
    fc.property(histories(20), fc.integer({ min: 1, max: 300 }), (answers, items) => {
      const now = Math.max(day(12), ...answers.map(({ at }) => at))
      const score = scoreOf([...mostly, ...answers], { now, examAt: now + 86_400_000, items })
      if ('missing' in score) return
      expect(score.low).toBeGreaterThanOrEqual(0)
      expect(score.high).toBeLessThanOrEqual(1)
      expect(Number.isFinite(score.mid + score.luck)).toBe(true)
    }),
    { numRuns: 50 },
  )
})
