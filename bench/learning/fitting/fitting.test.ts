import { expect, test } from 'vitest'
import type { Evidence } from '../../../lib/quiz/memory/evidence'
import { HYPOTHESES } from '../../../lib/quiz/memory/hypotheses/hypotheses'
import { spacing } from '../../../lib/quiz/memory/hypotheses/spacing'
import { newLearnerMemory } from '../../../lib/quiz/memory/learner-memory'
import type { NoteMemory } from '../../../lib/quiz/memory/note-memory'
import { chanceRight } from '../../../lib/quiz/memory/observation'
import { FIRST_RECALL, observe, remember } from '../../../lib/quiz/memory/remember'
import { recallUnder } from '../../../lib/quiz/memory/retrievability'
import { weighHypotheses } from '../../../lib/quiz/memory/weighed-hypotheses'
import { seeded } from '../../../lib/quiz/seeded'
import { day, evidence } from '../../../lib/quiz/trials/histories'
import { studyBank } from '../bank'
import { builtIn } from '../models/load-module'
import { fitAll, fitThree } from './fit'
import { measureFit } from './measure-fit'
import { predictAll } from './predict'
import { stepsOf } from './trail'

/** Eight answers to each note over two months. `isRight` gets the days since the last one. */
function answersOf(isRight: (pauseDays: number) => number, notes = 20): Evidence[] {
  const random = seeded('answers')
  return Array.from({ length: notes }, (_, note) => {
    const pauses = Array.from({ length: 8 }, () => 1 + Math.floor(10 * random()))
    let at = note / 100
    return pauses.map((pause, i) => {
      at += pause
      const verdict = random() < isRight(pause) ? ('right' as const) : ('wrong' as const)
      return evidence({ note: `note-${note}`, item: `note-${note}-${i % 3}`, verdict, at: day(at) })
    })
  })
    .flat()
    .sort((a, b) => a.at - b.at)
}

test('under the hypotheses of the product the same is predicted as by the product', () => {
  let learner = newLearnerMemory()
  const notes = new Map<string, NoteMemory>()
  const answers = answersOf(() => 0.7)
  const product = answers.map((answer) => {
    const before = notes.get(answer.note) ?? null
    const seen = observe(learner, before, answer)
    const chance = weighHypotheses(learner).reduce((sum, one) => {
      const recall = before === null ? FIRST_RECALL : recallUnder(one, before, answer.at)
      return sum + one.weight * chanceRight(recall, seen)
    }, 0)
    const after = remember(learner, before, answer)
    learner = after.learner
    notes.set(answer.note, after.note)
    return chance
  })
  const bench = predictAll(stepsOf(answers), HYPOTHESES)
  for (const [i, chance] of product.entries()) expect(bench[i]!.right).toBeCloseTo(chance, 3)
})

test('who forgets fast is fitted a faster pace than who hardly forgets', () => {
  const pace = (isRight: (days: number) => number) => fitThree(stepsOf(answersOf(isRight))).pace
  expect(pace((days) => 0.9 * 0.6 ** days)).toBeLessThan(pace(() => 0.97))
})

test('what is fitted makes the answers likelier than the defaults do', async () => {
  const steps = stepsOf(answersOf((days) => 0.9 * 0.6 ** days, 100))
  const loss = (one: Parameters<typeof predictAll>[1][number]) =>
    predictAll(steps, [one]).reduce((sum, { right }, i) => sum - Math.log(steps[i]!.seen.right ? right : 1 - right), 0)
  const defaults = loss(spacing({ pace: 1, decay: 0.1542, growth: 1 }))
  expect(loss(spacing(fitThree(steps)))).toBeLessThan(defaults)
  const all = await fitAll(steps)
  expect(loss(all)).toBeLessThan(defaults)
})

test('the last third of the days is predicted, and nothing where nobody studied', async () => {
  const course = { bank: studyBank(), module: builtIn.hlr!, minutes: 5, days: 12, traits: {} }
  const fitted = await measureFit(course, 1)
  expect(fitted!.predicted).toBeGreaterThan(0)
  expect(Object.values(fitted!.logLoss).every((loss) => loss > 0 && loss < 2)).toBe(true)
  const away = { name: 'away', createMemory: () => ({ recall: () => 0, practise() {}, startDay: () => false }) }
  expect(await measureFit({ ...course, module: away }, 1)).toBe(null)
})
