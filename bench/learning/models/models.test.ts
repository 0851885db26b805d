import { describe, expect, test } from 'vitest'
import { seeded } from '../../../lib/quiz/seeded'
import { studyBank } from '../bank'
import { builtIn, loadModule } from './load-module'

const bank = studyBank()
const ANSWER = { kind: 'answer', recalled: true, right: true } as const
const LAPSE = { kind: 'answer', recalled: false, right: false } as const
const READING = { kind: 'read', recalled: false, right: false } as const

describe.each(Object.values(builtIn))('$name', (module) => {
  const fresh = (seed = 'mina') => module.createMemory(bank, seeded(seed))

  test('nothing is at hand of a note that was never practised', () => {
    expect(fresh().recall(3, 12.8)).toBe(0)
  })

  test('recall lies between 0 and 1 and falls with time, and asking changes nothing', () => {
    const memory = fresh()
    memory.practise(3, 1.8, READING)
    for (const day of [1.801, 2.8, 3.8, 7.8]) memory.practise(3, day, day === 3.8 ? LAPSE : ANSWER)
    const days = [7.81, 8.8, 9.8, 20, 60, 400]
    const recalls = days.map((day) => memory.recall(3, day))
    expect(recalls.every((recall) => recall > 0 && recall < 1)).toBe(true)
    expect(recalls).toEqual([...recalls].sort((a, b) => b - a))
    expect(days.map((day) => memory.recall(3, day))).toEqual(recalls)
  })

  test('practice on more days leaves more, and touches no other note', () => {
    const [often, seldom] = [fresh(), fresh()]
    for (const day of [1.8, 3.8, 7.8]) often.practise(2, day, ANSWER)
    for (const day of [1.8, 7.8]) seldom.practise(2, day, ANSWER)
    expect(often.recall(2, 31.8)).toBeGreaterThan(seldom.recall(2, 31.8))
    expect(often.recall(4, 31.8)).toBe(0)
  })

  test('learners differ, and each is the same again', () => {
    const recallOf = (seed: string) => {
      const memory = fresh(seed)
      memory.practise(1, 1.8, ANSWER)
      return memory.recall(1, 4)
    }
    expect(recallOf('mina')).toBe(recallOf('mina'))
    expect(recallOf('mina')).not.toBe(recallOf('jun'))
  })
})

test('under hlr a lesson crammed into one day is worth as much as one spread over a week', () => {
  const crammed = builtIn.hlr!.createMemory(bank, seeded('a'))
  const spread = builtIn.hlr!.createMemory(bank, seeded('a'))
  for (const day of [1.8, 4.8, 7.8]) {
    crammed.practise(1, 7.8, ANSWER)
    spread.practise(1, day, ANSWER)
  }
  expect(crammed.recall(1, 20)).toBe(spread.recall(1, 20))
})

test.each(['actr', 'fsrs6'])('under %s the spread one is worth more', (name) => {
  const crammed = builtIn[name]!.createMemory(bank, seeded('a'))
  const spread = builtIn[name]!.createMemory(bank, seeded('a'))
  for (const day of [1.8, 4.8, 7.8]) {
    crammed.practise(1, 7.8 + day / 86_400, ANSWER)
    spread.practise(1, day, ANSWER)
  }
  expect(spread.recall(1, 31.8)).toBeGreaterThan(crammed.recall(1, 31.8))
})

test('the example is a module that can be measured', async () => {
  const module = await loadModule('bench/learning/example-memory.mjs')
  const memory = module.createMemory(bank, seeded('mina'))
  memory.practise(1, 1.8, ANSWER)
  expect(memory.recall(1, 1.8)).toBe(1)
  expect(memory.recall(1, 2.8)).toBeLessThan(1)
})

test('a module that lacks an export is refused by its name', async () => {
  await expect(loadModule('bench/learning/chance.ts')).rejects.toThrow(
    'Expected `bench/learning/chance.ts` to export `name`, a string',
  )
})
