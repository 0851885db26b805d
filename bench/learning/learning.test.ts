import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { seeded } from '../../lib/quiz/seeded'
import { studyBank } from './bank'
import { hashed } from './chance'
import { study } from './course'
import { STUDY_DAYS } from './days'
import { expectedScore, sitExam } from './exam-score'
import { Learner } from './learner'
import { builtIn } from './models/load-module'
import { cellsOf, coverageOf } from './readiness-table'
import { comparisons, ours } from './schedulers/all'
import { meanOf, pairedDifference } from './statistics'
import { defaultTraits, traitsOf } from './traits'

const bank = studyBank()

test('the bank has the shape of the content: 65 notes, 168 items, 26 of them with two keys, weights that sum to 1', () => {
  expect([bank.notes.length, bank.items.length]).toEqual([65, 168])
  expect(bank.items.filter(({ choose }) => choose === 2)).toHaveLength(26)
  expect(bank.notes.map(({ items }) => items.length).sort()).toEqual([...Array(28).fill(2), ...Array(36).fill(3), 4])
  expect(bank.notes.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
  expect(bank.notes.every(({ id, requires }) => requires.every((other) => other < id))).toBe(true)
})

test('luck hangs on its key alone, and is spread evenly', () => {
  expect(hashed(1, 2, 3)).toBe(hashed(1, 2, 3))
  expect(hashed(1, 2, 3)).not.toBe(hashed(1, 3, 2))
  const tenths = Array(10).fill(0)
  for (let i = 0; i < 100_000; i++) tenths[Math.floor(hashed(7, i % 300, Math.floor(i / 300)) * 10)]++
  expect(tenths.every((count) => Math.abs(count - 10_000) < 400)).toBe(true)
})

test('a learner who always recalls all, without slips, is right; one who recalls nothing guesses', () => {
  const answers = (recall: number) => {
    const memory = { recall: () => recall, practise() {} }
    const traits = { ...defaultTraits, slip: 0, hardness: 0, breadth: 0, recognition: 0, absent: 0 }
    const learner = new Learner(1, bank, memory, traits)
    expect(learner.comes(40, 20)).toBe(true)
    const verdicts = bank.items.map(({ id }) => learner.answer(id).verdict)
    return { share: verdicts.filter((verdict) => verdict === 'right').length / 168, score: expectedScore(learner, 41) }
  }
  expect(answers(1)).toEqual({ share: 1, score: expect.closeTo(1, 12) })
  // Chance is 1/4 or 1/10, and guesses are 1.2 times as good.
  expect(answers(0).score).toBeCloseTo(1.2 * (142 / 4 + 26 / 10) * (1 / 168), 1)
  expect(Math.abs(answers(0).share - 0.27)).toBeLessThan(0.1)
})

test('a course gives the same scores again, and others to another learner', () => {
  const course = { bank, module: builtIn.hlr!, minutes: 20, days: STUDY_DAYS, traits: {} }
  const scores = (seed: number) => study(course, seed, comparisons.Leitner)
  expect(scores(1)).toEqual(scores(1))
  expect(scores(1)).not.toEqual(scores(2))
  expect(study(course, 1, ours)).toEqual(study(course, 1, ours))
})

test('who studies longer knows more', () => {
  const score = (minutes: number) =>
    study({ bank, module: builtIn.fsrs6!, minutes, days: STUDY_DAYS, traits: {} }, 1, comparisons.random)[0]!
  expect(score(40)).toBeGreaterThan(score(10))
})

test('a recall that is no probability is refused with its value', () => {
  const module = { name: 'odd', createMemory: () => ({ recall: () => 1.2, practise() {} }) }
  const course = { bank, module, minutes: 20, days: STUDY_DAYS, traits: {} }
  expect(() => study(course, 1, comparisons.random)).toThrow(/Expected `recall` of note \d+ .* from 0 to 1, got `1.2`/)
})

test('a memory that gets no practice, since the learner is never there, knows nothing', () => {
  const module = { name: 'away', createMemory: () => ({ recall: () => 0, practise() {}, startDay: () => false }) }
  const [score] = study({ bank, module, minutes: 20, days: STUDY_DAYS, traits: {} }, 1, comparisons.random)
  expect(score).toBeLessThan(0.3)
})

test('an unknown trait and one that is no number are refused', () => {
  expect(() => traitsOf({ slips: 1 })).toThrow('Unknown trait `slips`, expected one of slip, ')
  expect(() => traitsOf({ slip: 'much' })).toThrow('Expected the trait `slip` to be a number, got `"much"`')
  expect(traitsOf({ slip: 0.1 })).toEqual({ ...defaultTraits, slip: 0.1 })
})

test('95 of 100 intervals hold the mean that the values were drawn from', () => {
  const random = seeded('intervals')
  const held = Array.from({ length: 1000 }, () => {
    const { mean, margin } = meanOf(Array.from({ length: 50 }, random))
    return Math.abs(mean - 0.5) <= margin
  })
  expect(Math.abs(held.filter(Boolean).length - 950)).toBeLessThan(25)
})

test('the paired difference of values that share their luck is sharp', () => {
  const random = seeded('pairs')
  const first = Array.from({ length: 100 }, random)
  const difference = pairedDifference(
    first.map((value) => value + 0.01),
    first,
  )
  expect(difference.mean).toBeCloseTo(0.01, 12)
  expect(difference.margin).toBeLessThan(1e-9)
})

test('the score of an exam that is sat scatters about the expected one', () => {
  const memory = { recall: (note: number) => (note % 5) / 5, practise() {} }
  const scores = Array.from({ length: 200 }, (_, seed) => {
    const learner = new Learner(seed, bank, memory, defaultTraits)
    return sitExam(learner, 31.8, [18, 17, 14, 16]) - expectedScore(learner, 31.8)
  })
  const { mean, margin } = meanOf(scores)
  expect(Math.abs(mean)).toBeLessThan(2 * margin)
  expect(margin).toBeLessThan(0.02)
})

test('covered are the intervals that hold the score, and where none is told nothing is', () => {
  const interval = { low: 0.5, mid: 0.6, high: 0.7 }
  const told = (score: number, told: typeof interval | null) => ({ day: 10, interval: told, score })
  const learners = [told(0.5, interval), told(0.71, interval), told(0.9, null)].map((each) => ({
    ours: [],
    others: { random: [], Leitner: [], 'wrong first': [], massed: [], 'SM-2': [] },
    told: [each],
  }))
  const [cell] = cellsOf([{ name: 'hlr', learners }])
  expect([cell!.asked, cell!.intervals.length, coverageOf(cell!.intervals)]).toEqual([3, 2, 0.5])
})

test('the command measures a module that is named, and ends with status 1 where a bar is missed', async () => {
  const args = [
    'bench/learning.mjs',
    '--memory',
    'bench/learning/example-memory.mjs',
    '--learners',
    '3',
    '--minutes',
    '5',
  ]
  const { stdout, code } = await promisify(execFile)(process.execPath, args).catch((failed) => failed)
  expect(stdout).toContain('3 learners a model, 5 minutes a day.')
  expect(stdout).toMatch(/^\| ours \| \d+\.\d ± \d+\.\d \(\d+\.\d ± \d+\.\d\) \|$/m)
  expect(code ?? 0).toBe(stdout.includes('- MISSED') ? 1 : 0)
})

test('the command says what is wrong with an argument', async () => {
  const failed = await promisify(execFile)(process.execPath, ['bench/learning.mjs', '--learners', 'many']).catch(
    (e) => e,
  )
  expect(failed.code).toBe(1)
  expect(failed.stderr).toContain('Expected `learners` to be a number above 0, got `many`')
})
