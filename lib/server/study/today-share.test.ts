import { expect, test } from 'vitest'
import type { ItemId, NoteSlug } from '../../model/ids'
import { type Plan, USUAL_PLAN } from '../../model/study/plan'
import { simulatePlan } from '../../quiz/plan/simulate-plan'
import { day, evidence, fold, utcDate, utcDay } from '../../quiz/trials/histories'
import { comingDays } from './coming-days'
import { planBasis } from './plan-basis'
import type { ReviewDesk } from './review-desk'
import { drawToday, dueOrNew, minutesOf, todayShare } from './today-share'

const NOTES = 60

const sum = (days: { due: number }[]) => days.reduce((total, { due }) => total + due, 0)

/** Each of these notes was missed today, a minute after the one before. */
const missedOn = (now: number, notes: number) =>
  Array.from({ length: notes }, (_, i) =>
    evidence({ note: `note-${i}`, verdict: 'wrong', at: now - (notes - i) * 60_000 }),
  )

const notesOf = (drawn: { note: NoteSlug }[]) => drawn.map(({ note }) => note).sort()

interface History {
  met: number
  missedToday?: number
  /** How long a note is read, in minutes. The shorter, the more a new note is worth beside a due one. */
  reading?: number
  plan?: Partial<Plan>
}

/** A desk of one who met some of sixty notes, with so many minutes left of today's twenty. */
function deskOf(
  { met, missedToday = 0, reading = 4, plan: own }: History,
  minutesLeft: number,
  now = day(20),
): ReviewDesk {
  const answers = Array.from({ length: met * 3 }, (_, i) =>
    evidence({
      note: `note-${i % met}`,
      verdict: i % 5 === 0 ? 'wrong' : 'right',
      elapsedMs: 15_000 + 900 * (i % 37),
      at: day(Math.floor((18 * i) / (met * 3))),
    }),
  )
  const bank = Array.from({ length: NOTES }, (_, i) => ({
    note: `note-${i}` as NoteSlug,
    weight: 1 / NOTES,
    items: [1, 2, 3].map((n) => ({ id: `note-${i}-${n}` as ItemId })),
    requires: [],
    minutes: reading,
    misconceptions: [],
  }))
  const plan = { examAt: null, minutes: minutesLeft }
  const state = {
    ...fold([...answers, ...missedOn(now, missedToday)]),
    bank,
    plan,
    suspended: new Set<NoteSlug>(),
    now,
    today: utcDay(now),
  }
  return { state, aim: { plan: { ...USUAL_PLAN, ...own }, examAt: null, dayOf: utcDate } } as unknown as ReviewDesk
}

test.each([
  [50, 20],
  [50, 13],
  [50, 3],
  [9, 20],
  [9, 0],
  [1, 20],
])('with %i notes met and %i minutes left, the plan’s today is what the review asks', (met, minutesLeft) => {
  const desk = deskOf({ met }, minutesLeft)
  const share = todayShare(desk)
  const [today] = simulatePlan(planBasis(desk)).days
  expect(today).toMatchObject({ due: share.due.length, new: new Set(share.new.map(({ note }) => note)).size })
  expect(today!.minutes).toBeLessThanOrEqual(minutesLeft)
  if (minutesLeft > 0) expect(today!.due + today!.new).toBeGreaterThan(0)
})

test('the first of the coming days has all that the review asks, also what was missed today, and each note once', () => {
  const desk = deskOf({ met: NOTES, missedToday: 9 }, 200)
  const { due } = todayShare(desk)
  expect(due.some(({ why }) => why === 'missed-today')).toBe(true)
  const days = comingDays(desk)
  expect(days[0]!.due).toBe(due.length)
  expect(sum(days)).toBeLessThanOrEqual(NOTES)
})

test('what does not fit in today’s minutes is counted today as well, to be spread over the days', () => {
  const desk = deskOf({ met: NOTES }, 3)
  expect(comingDays(desk)[0]!.due).toBe(comingDays(deskOf({ met: NOTES }, 200))[0]!.due)
  expect(comingDays(desk)[0]!.due).toBeGreaterThan(todayShare(desk).due.length)
})

test('on a day off nothing is asked, and what is due waits', () => {
  const daysOff: Plan['daysOff'] = [7] // the day that desks are of is a Sunday
  const [off, usual] = [deskOf({ met: NOTES, plan: { daysOff } }, 20), deskOf({ met: NOTES }, 20)]
  expect(todayShare(off)).toMatchObject({ due: [], new: [] })
  expect(todayShare(off).waiting.length).toBe(todayShare(usual).due.length + todayShare(usual).waiting.length)
  expect(simulatePlan(planBasis(off)).days[0]).toEqual({ due: 0, new: 0, minutes: 0 })
  expect(comingDays(off)[0]).toMatchObject({ due: comingDays(usual)[0]!.due, asked: 0 })
})

test.each(['2026-01-26', '2026-01-27'])('with an exam on %s, the next two days, nothing is new', (examDate) => {
  const desk = deskOf({ met: 30, reading: 1, plan: { examDate } }, 20)
  const { due, new: fresh } = todayShare(desk)
  expect(due.length).toBeGreaterThan(0)
  expect(fresh).toEqual([])
  expect(simulatePlan(planBasis(desk)).days[0]).toMatchObject({ due: due.length, new: 0 })
  expect(drawToday(desk, { seed: 'now', most: 100, minutes: 600 }).some(({ why }) => why === 'new')).toBe(false)
})

test('when today is done, what waits is spread over whole days, of which none is a day off', () => {
  const desk = deskOf({ met: NOTES, plan: { minutesADay: 2, daysOff: [2] } }, 0)
  const days = comingDays(desk)
  const plan = simulatePlan(planBasis(desk)).days
  expect(days.map(({ asked }) => asked).slice(0, 3)).toEqual(plan.map(({ due }) => due).slice(0, 3))
  expect(days[0]!.asked).toBe(0)
  expect(days[1]!.asked).toBeGreaterThan(1)
  expect(days[2]!.asked).toBe(0)
  expect(days[3]!.asked).toBe(days[1]!.asked)
})

const shares = [9, 30, 50].flatMap((met) =>
  [0.2, 1, 4].flatMap((reading) => [0, 1, 6, 20].map((minutes) => [met, reading, minutes] as const)),
)

test.each(shares)(
  'with %i notes met, %d minutes for a new one and %i left, a review asks what the headline counts',
  (met, reading, minutes) => {
    const desk = deskOf({ met, reading }, minutes)
    const share = todayShare(desk)
    const begun = dueOrNew(drawToday(desk, { seed: 'another', most: 100 }))
    expect(notesOf(begun)).toEqual(notesOf(share.due.length > 0 ? share.due : share.new))
    if (share.waiting.length > 0) expect(share.new).toEqual([])
    if (share.waiting.length > 0) expect(minutesOf(share.due)).toBeGreaterThanOrEqual(minutes)
  },
)
