import { HYPOTHESES } from '../../../lib/quiz/memory/hypotheses/hypotheses'
import { spacing } from '../../../lib/quiz/memory/hypotheses/spacing'
import type { Course } from '../course'
import { DEFAULT, fitAll, fitThree } from './fit'
import { type Foretold, foretellAll } from './foretell'
import { type Step, trailOf } from './trail'

export const FORETELLERS = [
  'the share right so far',
  'one FSRS-6, its defaults',
  'one FSRS-6, three numbers fitted',
  'one FSRS-6, all 21 fitted',
  'the hypotheses',
  'the hypotheses and the fitted one',
] as const
export type Foreteller = (typeof FORETELLERS)[number]

/** The log losses of one learner. */
export interface Fitted {
  /** How many answers on later days were used for fitting, and how many were predicted. */
  fittedTo: number
  foretold: number
  logLoss: Record<Foreteller, number>
}

/** Fits to the first two thirds of the days and predicts the last third. Null if there is nothing to predict. */
export async function measureFit(course: Course, seed: number): Promise<Fitted | null> {
  const steps = trailOf(course, seed)
  const untilDay = Math.floor((course.days * 2) / 3)
  const past = steps.filter(({ day }) => day <= untilDay)
  const asked = steps.flatMap(({ day, laterDay }, i) => (day > untilDay && laterDay ? [i] : []))
  const fittedTo = past.filter(({ laterDay }) => laterDay)
  if (asked.length === 0 || fittedTo.length === 0) return null
  const share = fittedTo.filter(({ seen }) => seen.right).length / fittedTo.length
  const fitted = await fitAll(past)
  const told: Record<Foreteller, readonly Pick<Foretold, 'right'>[]> = {
    'the share right so far': steps.map(() => ({ right: Math.min(Math.max(share, 0.01), 0.99) })),
    'one FSRS-6, its defaults': foretellAll(steps, [DEFAULT]),
    'one FSRS-6, three numbers fitted': foretellAll(steps, [spacing(fitThree(past))]),
    'one FSRS-6, all 21 fitted': foretellAll(steps, [fitted]),
    'the hypotheses': foretellAll(steps, HYPOTHESES),
    'the hypotheses and the fitted one': foretellAll(steps, [...HYPOTHESES, fitted]),
  }
  const entries = FORETELLERS.map((name) => [name, logLossOf(steps, told[name], asked)] as const)
  return {
    fittedTo: fittedTo.length,
    foretold: asked.length,
    logLoss: Object.fromEntries(entries) as Fitted['logLoss'],
  }
}

function logLossOf(steps: readonly Step[], told: readonly Pick<Foretold, 'right'>[], asked: readonly number[]): number {
  const losses = asked.map((i) => -Math.log(steps[i]!.seen.right ? told[i]!.right : 1 - told[i]!.right))
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length
}
