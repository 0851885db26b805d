import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Weekday } from '../../model/study/plan'
import { newLearner, newSitting } from '../../progress/trials/example-sittings'
import { insertRows } from '../../progress/trials/table-rows'
import { dayIn } from '../../quiz/day-in'
import { NO_STUDY, slotOf } from '../../quiz/study-tally'

process.env.DATABASE_URL = `file:${join(mkdtempSync(join(tmpdir(), 'streak-')), 'haeseol.db')}`
const { studyStreak } = await import('./study-streak')
const { store } = await import('../process/store')
const { writer } = await store()

/** Nine in the evening of a day in Seoul. The days are counted from a Monday. */
const evening = (day: number) => Date.parse('2026-01-05T12:00:00Z') + day * 86_400_000

/** A learner with answers on each of these days. */
async function studiedOn(days: number[]) {
  const learnerId = newLearner()
  await writer.createSitting(learnerId, newSitting('practice', ['efs']), new Date(evening(0)).toISOString())
  const rows = days.map((day) => ({ learnerId, slot: slotOf(evening(day)), tally: JSON.stringify(NO_STUDY) }))
  await insertRows(process.env.DATABASE_URL!, 'StudyTime', ['learnerId', 'slot', 'tally'], rows)
  return (today: number, daysOff: Weekday[] = []) =>
    studyStreak(learnerId, daysOff, dayIn('Asia/Seoul'), evening(today))
}

const daysTo = (last: number) => Array.from({ length: last + 1 }, (_, day) => day)

test('counts every day in a row, however many there are', async () => {
  const streakOn = await studiedOn(daysTo(189))
  for (const length of [1, 31, 32, 33, 63, 64, 65, 155, 190]) expect(await streakOn(length - 1)).toBe(length)
  expect([await streakOn(190), await streakOn(191)], 'today is not over, yesterday is').toEqual([190, 0])
})

test('a missed day ends it, and a day off does not, wherever reading ends', async () => {
  const streakOn = await studiedOn(daysTo(80).filter((day) => day % 7 !== 6 && day !== 10))
  expect(await streakOn(80, [7])).toBe(80 - 10 - 10) // days 11 to 80 without ten Sundays
  expect(await streakOn(80)).toBe(4) // since a Sunday, day 76
})
