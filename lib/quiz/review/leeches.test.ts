import { expect, test } from 'vitest'
import type { Evidence } from '../memory/evidence'
import { day, evidence, fold } from '../trials/histories'
import { lapses, leeches } from './leeches'

const leechesAfter = (...verdicts: Evidence['verdict'][]) =>
  leeches(fold(verdicts.map((verdict, i) => evidence({ item: `storage-${i}`, verdict, at: day(3 * i) }))).notes)

test('a note is a leech that was missed in four of its last five answers on a later day', () => {
  const misses = (count: number): Evidence['verdict'][] => ['right', ...Array<'wrong'>(count).fill('wrong')]
  expect(leechesAfter(...misses(3))).toEqual([])
  expect(leechesAfter(...misses(4))).toEqual(['storage'])
  expect(leechesAfter(...misses(4), 'right')).toEqual(['storage'])
  expect(leechesAfter(...misses(4), 'right', 'right')).toEqual([])
})

test('misses on the day of the last answer do not count', () => {
  const misses = Array.from({ length: 9 }, (_, i) => evidence({ verdict: 'wrong', at: day(0) + i * 60_000 }))
  const { notes } = fold(misses)
  expect([...notes.values()].map(lapses)).toEqual([0])
})
