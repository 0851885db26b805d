import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY_MS } from '../memory/note-memory'
import { retrievability } from '../memory/retrievability'
import { day, evidence, fold, histories, memoryOf } from '../trials/histories'
import { DUE_RECALL, dueAt, isDue } from './due'
import { forecast } from './forecast'
import { whenNext } from './when-next'

test('a note is due from the hour on in which its recall falls below what is due', () => {
  fc.assert(
    fc.property(histories(1), (answers) => {
      fc.pre(answers.length > 0)
      const memories = fold(answers)
      const [learner, note] = [memories.learner, memoryOf(memories, 'note-1')]
      const at = dueAt(learner, note)
      if (at < note.at + 365 * DAY_MS) expect(isDue(learner, note, at)).toBe(true)
      expect(retrievability(learner, note, at - DAY_MS / 24)).toBeGreaterThanOrEqual(DUE_RECALL - 1e-9)
    }),
  )
})

test('the next date is later the more an answer tells, and never before tomorrow', () => {
  const memories = fold([evidence(), evidence({ item: 'storage-2', at: day(3) })])
  const next = (verdict: 'right' | 'wrong', confidence: 'guessed' | 'fairly' | 'sure') =>
    whenNext(memories.learner, memoryOf(memories), evidence({ item: 'storage-3', at: day(10), verdict, confidence }))
  const dates = [next('wrong', 'sure'), next('right', 'guessed'), next('right', 'fairly'), next('right', 'sure')]
  expect(dates).toEqual([...dates].sort((a, b) => a - b))
  expect(dates[0]).toBeGreaterThanOrEqual(day(11))
  expect(dates[3]).toBeGreaterThan(dates[1]!)
})

test('the forecast counts each note once, on the day it falls due', () => {
  const memories = fold([
    evidence({ note: 'weak', verdict: 'wrong' }),
    evidence({ note: 'strong' }),
    evidence({ note: 'strong', item: 'strong-2', at: day(4) }),
  ])
  const days = forecast(memories.learner, memories.notes.values(), { now: day(5), days: 365 })
  expect(days[0]).toEqual({ from: day(5), due: 1 })
  expect(days.reduce((sum, { due }) => sum + due, 0)).toBe(2)
  const strong = dueAt(memories.learner, memoryOf(memories, 'strong'))
  expect(days.find(({ from }) => from <= strong && strong < from + DAY_MS)?.due).toBe(1)
})
