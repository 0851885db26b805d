import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plusDays } from '../calendar-dates'
import { dayIn } from '../day-in'
import { dayAt, daysFrom } from '../day-span'
import { DAY_MS } from '../memory/note-memory'
import { likelyHypotheses } from '../memory/weighed-hypotheses'
import { day, evidence, fold, histories, type Memories, metOf, utcDate, utcDay } from '../trials/histories'
import { dueOn, isDue } from './due'
import { forecast } from './forecast'
import { nextAsked, whenNext } from './when-next'

const HOUR_MS = 3_600_000
const ZONES = ['Asia/Seoul', 'America/New_York', 'Pacific/Chatham', 'UTC']

const isDueAt = (memories: Memories, at: number, note?: string, items?: number) =>
  isDue(likelyHypotheses(memories.learner), metOf(memories, note, items), utcDay(at))

test('a note that was missed at 19:00 is due all the next day, from its first minute on', () => {
  const memories = fold([evidence({ verdict: 'wrong' })])
  const midnight = utcDay(day(0)).to
  expect([midnight - 1, midnight, day(1) - HOUR_MS, midnight + DAY_MS - 1].map((at) => isDueAt(memories, at))).toEqual([
    false,
    true,
    true,
    true,
  ])
})

test('a note that was answered right is due on the whole day in which its recall falls below the line', () => {
  const memories = fold([evidence(), evidence({ item: 'storage-2', at: day(3) })])
  const date = dueOn(likelyHypotheses(memories.learner), metOf(memories), utcDate)
  const { from, to } = utcDay(Date.parse(date))
  expect(date > plusDays(utcDate(day(3)), 1)).toBe(true)
  expect([from - 1, from, to - 1].map((at) => isDueAt(memories, at))).toEqual([false, true, true])
})

test('the date that is told is the first on which a note is due, in every zone and whatever was answered', () => {
  fc.assert(
    fc.property(histories(1), fc.constantFrom(...ZONES), fc.nat(5), (answers, zone, items) => {
      fc.pre(answers.length > 0)
      const memories = fold(answers)
      const [note, dateOf] = [metOf(memories, 'note-1', items), dayIn(zone)]
      const likely = likelyHypotheses(memories.learner)
      const date = nextAsked(memories.learner, note, dateOf)
      const days = daysFrom(dateOf, note.memory.at, 367)
      const first = days.find((day) => isDue(likely, note, day))?.date
      expect(date).toBe(first ?? days[365]!.date)
      expect(date > days[0]!.date).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test('a note comes on the next day until each of its questions was right the last time, four at most', () => {
  const right = (item: number, at: number) => evidence({ item: `storage-${item}`, at: day(at), confidence: 'sure' })
  const answers = [right(1, 0), right(2, 1), right(3, 2), right(4, 3)]
  const isDueNext = (given: typeof answers, items: number) => isDueAt(fold(given), day(given.length), 'storage', items)
  expect([1, 2, 3, 4].map((n) => isDueNext(answers.slice(0, n), 4))).toEqual([true, true, true, false])
  expect(isDueNext(answers.slice(0, 2), 2)).toBe(false)
  expect(isDueNext(answers, 9)).toBe(false)
  const missed = { ...right(1, 1), verdict: 'wrong' as const }
  expect(isDueNext([right(1, 0), missed, right(2, 2)], 2)).toBe(true)
  expect(isDueNext([right(1, 0), missed, right(1, 2), right(2, 3)], 2)).toBe(false)
})

test('a note that is due stays so until it is answered', () => {
  fc.assert(
    fc.property(histories(1), fc.nat(400), fc.nat(400), fc.nat(5), (answers, early, later, items) => {
      fc.pre(answers.length > 0)
      const memories = fold(answers)
      const { at } = metOf(memories, 'note-1').memory
      if (isDueAt(memories, at + early * DAY_MS, 'note-1', items)) {
        expect(isDueAt(memories, at + (early + later) * DAY_MS, 'note-1', items)).toBe(true)
      }
    }),
  )
})

test('the next date is later the more an answer tells, and never before tomorrow', () => {
  const memories = fold([evidence(), evidence({ item: 'storage-2', at: day(3) })])
  const next = (verdict: 'right' | 'wrong', confidence: 'guessed' | 'fairly' | 'sure') => {
    const answer = evidence({ item: 'storage-3', at: day(10), verdict, confidence })
    return whenNext(memories.learner, metOf(memories), answer, utcDate)
  }
  const dates = [next('wrong', 'sure'), next('right', 'guessed'), next('right', 'fairly'), next('right', 'sure')]
  expect(dates).toEqual([...dates].sort())
  expect(dates[0]).toBe(utcDate(day(11)))
  expect(dates[3]! > dates[1]!).toBe(true)
})

test('the forecast counts each note once, on the day of the calendar that it is told to come again', () => {
  fc.assert(
    fc.property(histories(3), fc.constantFrom(...ZONES), fc.nat(40), fc.nat(5), (answers, zone, later, items) => {
      fc.pre(answers.length > 0)
      const memories = fold(answers)
      const met = [...memories.notes.keys()].map((note) => metOf(memories, note, items))
      const dateOf = dayIn(zone)
      const now = Math.max(...answers.map(({ at }) => at)) + later * DAY_MS
      const days = daysFrom(dateOf, now, 30)
      const told = met.map((note) => nextAsked(memories.learner, note, dateOf))
      const today = dateOf(now)
      const expected = days.map(({ date }) => {
        const due = told.filter((next) => (date === today ? next <= today : next === date)).length
        return { date, due }
      })
      expect(forecast(memories.learner, met, days)).toEqual(expected)
    }),
    { numRuns: 40 },
  )
})

test('a note that is asked again on its day is due on it wherever the learner is, by the calendar there', () => {
  const memories = fold([evidence({ verdict: 'wrong', at: Date.parse('2026-11-24T14:00Z') })]) // 23:00 in Seoul
  const likely = likelyHypotheses(memories.learner)
  const isDueIn = (zone: string) => isDue(likely, metOf(memories), dayAt(dayIn(zone), Date.parse('2026-11-24T22:00Z')))
  expect([isDueIn('Asia/Seoul'), isDueIn('UTC')]).toEqual([true, false])
})
