import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ItemId, NoteSlug } from '../../model/ids'
import type { Evidence } from '../memory/evidence'
import { seeded } from '../seeded'
import { day, evidence, fold, histories, type Memories, utcDay } from '../trials/histories'
import { type Draw, drawReview } from './draw-review'
import type { ReviewNote } from './review-state'

const HOUR_MS = 3_600_000

const bankOf = (notes: number, given: Partial<ReviewNote> = {}): ReviewNote[] =>
  Array.from({ length: notes }, (_, i) => noteOf(`note-${i + 1}`, given))

function noteOf(note: string, given: Partial<ReviewNote> = {}): ReviewNote {
  const items = [1, 2, 3, 4].map((item) => ({ id: `${note}-${item}` as ItemId, options: 4, choose: 1 }))
  return { note: note as NoteSlug, weight: 1, items, requires: [], minutes: 2.5, misconceptions: [], ...given }
}

type Asked = Omit<Draw, 'learner' | 'notes' | 'today' | 'random'> & { seed: string }

const drawOf = ({ learner, notes }: Memories, asked: Partial<Asked>) =>
  drawReview({
    learner,
    notes,
    bank: bankOf(6),
    plan: { examAt: null, minutes: 20 },
    suspended: new Set(),
    now: day(0),
    today: utcDay(asked.now ?? day(0)),
    most: 10,
    random: seeded(asked.seed ?? 'seed'),
    ...asked,
  })

const firstOf = (memories: Memories, asked: Partial<Asked>) => drawOf(memories, asked)[0]

describe('whatever was answered before', () => {
  const drawings = fc.record({
    answers: histories(6),
    afterDays: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 4_000, noNaN: true })),
    minutes: fc.integer({ min: 0, max: 90 }),
    most: fc.integer({ min: 0, max: 30 }),
    examIn: fc.option(fc.double({ min: -30, max: 300, noNaN: true })),
    seed: fc.string(),
  })
  type Drawing = typeof drawings extends fc.Arbitrary<infer T> ? T : never
  const drawn = ({ answers, afterDays, minutes, most, examIn, seed }: Drawing) => {
    const memories = fold(answers)
    const now = (answers.at(-1)?.at ?? day(0)) + afterDays * 86_400_000
    const plan = { examAt: examIn === null ? null : now + examIn * 86_400_000, minutes }
    return drawOf(memories, { now, plan, most, seed })
  }

  test('never more questions are drawn than were wanted, and none begins when the minutes are over', () => {
    fc.assert(
      fc.property(drawings, (asked) => {
        const questions = drawn(asked)
        expect(questions.length).toBeLessThanOrEqual(asked.most)
        const seconds = questions.map(({ seconds }) => seconds)
        const most = seconds.reduce((sum, more) => sum + more, 0) - Math.max(0, ...seconds)
        expect(most).toBeLessThanOrEqual(asked.minutes * 60)
        if (asked.minutes === 0) expect(questions).toEqual([])
      }),
    )
  })

  test('never two questions of one note in a row, also after the last answer, and no question twice', () => {
    fc.assert(
      fc.property(drawings, (asked) => {
        const questions = drawn(asked)
        const justAsked = asked.afterDays < 1 / 24 ? asked.answers.at(-1)?.note : undefined
        const notes = [justAsked, ...questions.map(({ note }) => note)]
        expect(notes.filter((note, i) => i > 0 && note === notes[i - 1])).toEqual([])
        expect(new Set(questions.map(({ item }) => item)).size).toBe(questions.length)
      }),
    )
  })

  test('the same state, time and chance draw the same questions', () => {
    fc.assert(
      fc.property(drawings, (asked) => {
        expect(drawn(asked)).toEqual(drawn(asked))
      }),
    )
  })
})

/** Notes 1 to `count`, each read and answered right on the first day and on the fourth. */
const known = (count: number) =>
  Array.from({ length: count }, (_, i) => [
    evidence({ note: `note-${i + 1}`, item: `note-${i + 1}-1` }),
    evidence({ note: `note-${i + 1}`, item: `note-${i + 1}-2`, at: day(4) }),
  ]).flat()

test('after a year away no more is asked than on any day', () => {
  const memories = fold(known(40))
  const bank = bankOf(40)
  const yearAway = drawOf(memories, { bank, now: day(369), most: 100 })
  expect(new Set(yearAway.map(({ why }) => why))).toEqual(new Set(['due']))
  expect(yearAway.slice(0, -1).reduce((sum, { seconds }) => sum + seconds, 0)).toBeLessThanOrEqual(20 * 60)
})

test('a missed note comes before new ones, and new ones before those that are still known', () => {
  const missed = evidence({ note: 'note-3', verdict: 'wrong', at: day(4) })
  const bank = bankOf(6).map((note) => ({ ...note, items: note.items.slice(0, 1) }))
  const drawn = drawOf(fold([...known(2), missed]), { bank, now: day(8) })
  expect(drawn.map(({ why }) => why)).toEqual(['due', 'new', 'new', 'new', 'ahead', 'ahead'])
})

test('of two due notes the one that weighs more in the exam comes first', () => {
  const memories = fold([...known(2), evidence({ note: 'note-3', at: day(5) })])
  for (const heavy of ['note-1', 'note-2']) {
    const bank = ['note-1', 'note-2'].map((note) => noteOf(note, { weight: note === heavy ? 3 : 1 }))
    expect(firstOf(memories, { bank, now: day(400) })?.note).toBe(heavy)
  }
})

test('of two new notes the one whose prerequisite is known comes first', () => {
  const bank = [
    noteOf('note-1'),
    noteOf('blocked', { requires: ['unmet' as NoteSlug] }),
    noteOf('open', { requires: ['note-1' as NoteSlug] }),
  ]
  expect(firstOf(fold(known(1)), { bank, now: day(4.01) })?.note).toBe('open')
})

test('a missed note comes once more on the same day, after another question and before all else, and then rests', () => {
  const miss = (item: number, at: number) =>
    evidence({ note: 'note-6', item: `note-6-${item}`, verdict: 'wrong', at: day(at) })
  const other = (at: number) => evidence({ note: 'note-1', item: 'note-1-3', at: day(at) })
  const drawnAfter = (...answers: Evidence[]) =>
    drawOf(fold([...known(5), ...answers]), { bank: bankOf(8), now: day(9.03) })
  expect(drawnAfter(miss(1, 9)).map(({ note }) => note)).not.toContain('note-6')
  expect(drawnAfter(miss(1, 9), other(9.01))[0]).toMatchObject({ note: 'note-6', why: 'missed-today' })
  expect(drawnAfter(miss(1, 9), other(9.01))[0]?.item).not.toBe('note-6-1')
  const again = drawnAfter(miss(1, 9), other(9.01), miss(2, 9.02), other(9.025))
  expect(again.map(({ note }) => note)).not.toContain('note-6')
})

test('of items that were all seen, one that was missed the last time comes first', () => {
  const seen = (item: number, at: number) => evidence({ note: 'note-1', item: `note-1-${item}`, at: day(at) })
  const answers = [seen(1, 1), seen(2, 2), { ...seen(3, 3), verdict: 'wrong' as const }, seen(4, 4)]
  expect(firstOf(fold(answers), { bank: [noteOf('note-1')], now: day(60) })?.item).toBe('note-1-3')
})

test('a new note is asked by four of its items, with others between', () => {
  const drawn = drawOf(fold([]), { plan: { examAt: null, minutes: 60 } })
  expect(drawn.map(({ why }) => why)).toEqual(Array(10).fill('new'))
  for (const [place, { note, item }] of drawn.entries()) {
    const again = drawn.findIndex((other, i) => i > place && other.note === note)
    if (again < 0) continue
    expect(again - place).toBeGreaterThan(1)
    expect(drawn[again]?.item).not.toBe(item)
  }
  expect(new Set(drawn.map(({ note }) => note)).size).toBe(3)
  expect(new Set(drawn.map(({ item }) => item)).size, 'a sitting has an item once').toBe(drawn.length)
})

test('a note comes after those of the sitting that it requires', () => {
  const bank = [noteOf('note-1', { requires: ['note-2', 'note-3'] as NoteSlug[] }), noteOf('note-2'), noteOf('note-3')]
  const notes = drawOf(fold(known(3)), { bank, now: day(400), seed: 'order' }).map(({ note }) => note)
  expect(notes.indexOf('note-1' as NoteSlug)).toBe(2)
})

test('a sure and wrong answer is back on the next day and after a week, whatever was answered between', () => {
  const sure = evidence({ note: 'note-1', verdict: 'wrong', confidence: 'sure' })
  const whyOn = (days: number, answers: (typeof sure)[]) =>
    drawOf(fold(answers), { now: day(days) }).find(({ note }) => note === 'note-1')?.why
  const first = evidence({ note: 'note-1', item: 'note-1-2', at: day(1) })
  const second = evidence({ note: 'note-1', item: 'note-1-3', at: day(7) })
  expect(whyOn(1, [sure])).toBe('sure-and-wrong')
  expect(whyOn(3, [sure, first])).not.toBe('sure-and-wrong')
  expect(whyOn(7, [sure, first])).toBe('sure-and-wrong')
  expect(whyOn(8, [sure, first, second])).not.toBe('sure-and-wrong')
})

test('who studies at another hour each day is asked the same', () => {
  const missed = evidence({ note: 'note-1', verdict: 'wrong' })
  const sure = { ...missed, confidence: 'sure' as const }
  const back = evidence({ note: 'note-1', item: 'note-1-2', at: day(1.2) })
  const whyAt = (at: number, answers: (typeof missed)[]) => firstOf(fold(answers), { bank: bankOf(1), now: at })?.why
  expect(whyAt(day(1) - HOUR_MS, [missed])).toBe('due')
  expect(whyAt(day(7) - 12 * HOUR_MS, [sure, back])).toBe('sure-and-wrong')
  expect(whyAt(day(0) + 4 * HOUR_MS, [missed])).toBe(undefined)
})

test('who studies past midnight is not asked again what was asked an hour before', () => {
  const late = evidence({ note: 'note-1', verdict: 'wrong', at: utcDay(day(0)).to - 10 * 60_000 })
  const isAsked = (hours: number) =>
    firstOf(fold([late]), { bank: bankOf(1), now: late.at + hours * HOUR_MS }) !== undefined
  expect([1, 3, 5].map(isAsked)).toEqual([false, false, true])
})

test('a note that was mistaken for another is asked in the same sitting', () => {
  const named = { misconceptions: ['EFS is a block store'] }
  const bank = [noteOf('note-1', named), noteOf('note-2', named), noteOf('note-3')]
  const slip = evidence({ note: 'note-1', verdict: 'wrong', fellFor: named.misconceptions, at: day(4.1) })
  expect(firstOf(fold([...known(3), slip]), { bank, now: day(4.11) })).toMatchObject({
    note: 'note-2',
    why: 'contrast',
  })
  expect(firstOf(fold(known(3)), { bank, now: day(4.11) })?.why).not.toBe('contrast')
})

test('suspended notes and notes without questions are not asked', () => {
  const bank = [noteOf('note-1'), noteOf('note-2', { items: [] }), noteOf('note-3')]
  const drawn = drawOf(fold(known(1)), { bank, now: day(9), suspended: new Set(['note-1' as NoteSlug]) })
  expect(drawn.map(({ note }) => note)).toEqual(['note-3'])
})

test('items that were never seen are asked first, then the one seen longest ago', () => {
  const bank = [noteOf('note-1')]
  const seen = [1, 2, 3].map((n) => evidence({ note: 'note-1', item: `note-1-${n}`, at: day(n) }))
  const other = evidence({ note: 'note-9', at: day(6) })
  expect(firstOf(fold([...seen, other]), { bank, now: day(60) })?.item).toBe('note-1-4')
  const all = [...seen, evidence({ note: 'note-1', item: 'note-1-4', at: day(5) }), other]
  expect(firstOf(fold(all), { bank, now: day(60) })?.item).toBe('note-1-1')
})

test('all that is due comes before a new note, whatever that is worth', () => {
  const bank = [...bankOf(3), noteOf('new', { weight: 500 })]
  const drawn = drawOf(fold(known(3)), { bank, now: day(60) })
  expect(drawn.slice(0, 4).map(({ why }) => why)).toEqual(['due', 'due', 'due', 'new'])
})

test('of many notes that name a misconception one is asked, and then no other', () => {
  const named = { misconceptions: ['EFS is a block store'] }
  const bank = bankOf(12, named)
  const slip = evidence({ note: 'note-1', verdict: 'wrong', fellFor: named.misconceptions, at: day(4.1) })
  const contrastsAt = (now: number, answers: Evidence[]) =>
    drawOf(fold([...known(12), slip, ...answers]), { bank, now, most: 20 }).filter(({ why }) => why === 'contrast')
  const [other, ...more] = contrastsAt(day(4.11), [])
  expect(more).toEqual([])
  const resisted = { note: other!.note, item: other!.item, resisted: named.misconceptions, at: day(4.12) }
  expect(contrastsAt(day(4.13), [evidence(resisted)])).toEqual([])
})
