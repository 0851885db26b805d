import { expect, test } from 'vitest'
import type { LastDay } from '@/lib/model/study/home'
import type { SittingSummary } from '@/lib/model/view'
import { leadOf } from './lead-of'

const sitting = (kind: SittingSummary['kind']) => ({ kind }) as SittingSummary
const on = (date: string) => ({ date }) as LastDay
const [today, yesterday] = ['2026-11-25', '2026-11-24']

test.each([
  ['an exam whose time runs leads before what is due', sitting('exam'), yesterday, 12, 'exam'],
  ['what is due leads before what was begun', sitting('practice'), yesterday, 12, 'due'],
  ['what was begun leads when nothing is due', sitting('practice'), yesterday, 0, 'begun'],
  ['who owes nothing is free', null, yesterday, 0, 'free'],
  ['six days are no absence', null, '2026-11-19', 12, 'due'],
  ['seven days are', null, '2026-11-18', 12, 'away'],
  ['who was away and owes nothing is free all the same', null, '2026-01-01', 0, 'free'],
] as const)('%s', (_, unfinished, lastDay, due, lead) => {
  expect(leadOf({ unfinished, lastDay: on(lastDay) }, { due }, today)).toBe(lead)
})

test('who has answered nothing yet was not away', () => {
  expect(leadOf({ unfinished: null, lastDay: null }, { due: 3 }, today)).toBe('due')
})
