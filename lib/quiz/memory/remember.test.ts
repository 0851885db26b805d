import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ItemId } from '../../model/ids'
import { day, evidence, fold, type Given, histories, type Memories, memoryOf } from '../trials/histories'
import type { Evidence } from './evidence'
import { newLearnerMemory } from './learner-memory'
import { notAhead } from './note-memory'
import { remember } from './remember'
import { retrievability } from './retrievability'

const recallAt = (memories: Memories, at: number, note = 'storage') =>
  retrievability(memories.learner, memoryOf(memories, note), at)

describe('of any history', () => {
  test('every number of the memories is finite, and they are plain JSON', () => {
    fc.assert(
      fc.property(histories(), (answers) => {
        const { learner, notes } = fold(answers)
        const memories = { learner, notes: [...notes.values()] }
        expect(JSON.parse(JSON.stringify(memories))).toEqual(memories)
      }),
    )
  })

  test('folding it again gives the same memories, also when each was written down in between', () => {
    fc.assert(
      fc.property(histories(), (answers) => {
        const { learner, notes } = fold(answers)
        const written: { learner: string; notes: Map<string, string> } = {
          learner: JSON.stringify(newLearnerMemory()),
          notes: new Map(),
        }
        for (const answer of answers) {
          const before = written.notes.get(answer.note)
          const next = remember(JSON.parse(written.learner), before === undefined ? null : JSON.parse(before), answer)
          written.learner = JSON.stringify(next.learner)
          written.notes.set(answer.note, JSON.stringify(next.note))
        }
        expect(written.learner).toBe(JSON.stringify(learner))
        expect([...written.notes]).toEqual([...notes].map(([name, note]) => [name, JSON.stringify(note)]))
      }),
    )
  })

  test('recall is a chance, and is never more at a later time', () => {
    fc.assert(
      fc.property(histories(1), fc.array(fc.integer({ min: 0, max: 4_000 })), (answers, days) => {
        fc.pre(answers.length > 0)
        const memories = fold(answers)
        const last = memoryOf(memories, 'note-1').at
        const recalls = days
          .sort((a, b) => a - b)
          .map((after) => recallAt(memories, last + after * 86_400_000, 'note-1'))
        expect(recalls.every((recall) => recall >= 0 && recall <= 1 + 1e-9)).toBe(true)
        expect(recalls).toEqual([...recalls].sort((a, b) => b - a))
      }),
    )
  })

  test('the memories given are left as they were, so that the last answer can be undone', () => {
    fc.assert(
      fc.property(histories(), (answers) => {
        const { learner, notes } = fold(answers)
        const before = JSON.stringify([learner, ...notes.values()])
        for (const note of [null, ...notes.values()]) remember(learner, note, evidence({ at: day(9_000) }))
        expect(JSON.stringify([learner, ...notes.values()])).toBe(before)
      }),
    )
  })
})

test('without confidences, what is remembered of a note does not depend on the answers to others around it', () => {
  fc.assert(
    fc.property(histories(), (given) => {
      const answers = given.map((answer) => ({ ...answer, confidence: null }))
      const { notes } = fold(answers)
      for (const [name, note] of notes) {
        const alone = fold(answers.filter((answer) => answer.note === name)).notes.get(name)!
        expect([alone.lnStrengths, alone.difficulties]).toEqual([note.lnStrengths, note.difficulties])
      }
    }),
  )
})

const nextDay = (...second: Given[]) =>
  recallAt(fold([evidence(), ...second.map((given) => evidence({ item: 'storage-2', at: day(3), ...given }))]), day(10))

test('a right answer is worth more than a partly right one, which is a miss like a wrong one', () => {
  expect(nextDay({ verdict: 'right' })).toBeGreaterThan(nextDay({ verdict: 'wrong' }))
  expect(nextDay({ verdict: 'partly' })).toBe(nextDay({ verdict: 'wrong' }))
})

test('a right answer says more where it is harder to guess', () => {
  const twoOptions = nextDay({ options: 2 })
  const fourOptions = nextDay({ options: 4 })
  const twoOfSix = nextDay({ options: 6, choose: 2 })
  expect([twoOptions, fourOptions, twoOfSix]).toEqual([twoOptions, fourOptions, twoOfSix].sort((a, b) => a - b))
})

test('a right answer says more when one was sure, and less when one guessed', () => {
  const recalls = (['guessed', 'fairly', 'sure'] as const).map((confidence) => nextDay({ confidence }))
  expect(recalls).toEqual([...recalls].sort((a, b) => a - b))
})

test('a right answer to an item seen yesterday says less than one to another item', () => {
  const seen = [evidence(), evidence({ at: day(1) })]
  const other = [evidence(), evidence({ at: day(1), item: 'storage-2' })]
  expect(recallAt(fold(seen), day(8))).toBeLessThan(recallAt(fold(other), day(8)))
})

test('the sure answers of one who is often sure and wrong count for less', () => {
  const wrongs = Array.from({ length: 30 }, (_, i) =>
    evidence({ note: `other-${i}`, verdict: 'wrong', confidence: 'sure' as const, at: day(0) }),
  )
  const sure = [evidence(), evidence({ item: 'storage-2', at: day(3), confidence: 'sure' as const })]
  const stability = (answers: Evidence[]) => memoryOf(fold(answers)).lnStrengths[12]!
  expect(stability([...wrongs, ...sure])).toBeLessThan(stability(sure))
})

test('an answer to a new item within three seconds was not read, and moves no memory', () => {
  const before = fold([evidence()])
  const after = fold([evidence(), evidence({ item: 'storage-2', at: day(3), elapsedMs: 900, verdict: 'wrong' })])
  expect(memoryOf(after)).toEqual(memoryOf(before))
  expect(after.learner.last?.at).toBe(day(3))
})

test('a miss is marked until a right answer, and a second one of its day as such', () => {
  const miss = (days: number) => evidence({ verdict: 'wrong', at: day(days) })
  const missedAfter = (...answers: Evidence[]) => memoryOf(fold(answers)).missed
  expect(missedAfter(miss(0))).toEqual({ at: day(0), again: false })
  expect(missedAfter(miss(0), miss(0.01))).toEqual({ at: day(0.01), again: true })
  expect(missedAfter(miss(0), miss(1))).toEqual({ at: day(1), again: false })
  expect(missedAfter(miss(0), evidence({ at: day(0.01) }))).toBeNull()
})

test('an answer dated before the last one counts as given at once', () => {
  const note = memoryOf(fold([evidence({ at: day(5) }), evidence({ at: day(2), item: 'storage-2' })]))
  expect([note.at, note.laterDays.count]).toEqual([day(5), 0])
})

describe('while the clock was a year ahead', () => {
  const ahead = (given: Given = {}) => evidence({ at: day(365), ...given })

  test('a note was answered: it counts as answered long ago, and from its next answer on as then', () => {
    const memories = fold([ahead()])
    expect(notAhead(memoryOf(memories), day(1)).at).toBe(day(1 - 365))
    expect(notAhead(memoryOf(memories), day(362)).at).toBe(day(365))
    const note = memoryOf(fold([ahead(), evidence({ at: day(1) })]))
    expect([note.at, note.items['storage-1' as ItemId]]).toEqual([day(1), [2, day(1), true]])
    expect(recallAt(fold([ahead(), evidence({ at: day(1) })]), day(40))).toBeLessThan(0.9)
  })

  test('a sure miss returns when the clock is right, and then no more', () => {
    const miss = ahead({ verdict: 'wrong', confidence: 'sure' })
    const returns = (...days: number[]) =>
      memoryOf(fold([miss, ...days.map((at) => evidence({ at: day(at) }))])).sureAndWrong?.returns
    expect([returns(), returns(1), returns(1, 8)]).toEqual([0, 1, undefined])
  })

  test('the numbers of later days fade from when the clock is right', () => {
    const { laterDays } = memoryOf(fold([evidence(), ahead(), evidence({ at: day(2) }), evidence({ at: day(3) })]))
    expect([laterDays.count, laterDays.at]).toEqual([2, day(3)])
  })
})

test('a learner who forgets fast is soon known for it', () => {
  const answers = (verdict: Evidence['verdict']) =>
    Array.from({ length: 40 }, (_, i) => [
      evidence({ note: `note-${i}`, at: day(0) }),
      evidence({ note: `note-${i}`, item: `note-${i}-2`, at: day(2), verdict }),
    ]).flat()
  const recallOfNext = (verdict: Evidence['verdict']) =>
    recallAt(fold([...answers(verdict), evidence({ at: day(2) })]), day(4))
  expect(recallOfNext('wrong')).toBeLessThan(0.6)
  expect(recallOfNext('right')).toBeGreaterThan(0.85)
})
