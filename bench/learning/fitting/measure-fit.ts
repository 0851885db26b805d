import { HYPOTHESES } from '../../../lib/quiz/memory/hypotheses/hypotheses'
import { spacing } from '../../../lib/quiz/memory/hypotheses/spacing'
import type { Course } from '../course'
import { DEFAULT, fitAll, fitThree } from './fit'
import { type Prediction, predictAll } from './predict'
import { type Step, trailOf } from './trail'

export const PREDICTORS = [
  'the share right so far',
  'one FSRS-6, its defaults',
  'one FSRS-6, three numbers fitted',
  'one FSRS-6, all 21 fitted',
  'the hypotheses',
  'the hypotheses and the fitted one',
] as const
export type Predictor = (typeof PREDICTORS)[number]

/** The log losses of one learner. */
export interface Fitted {
  /** How many answers on later days were used for fitting, and how many were predicted. */
  fittedTo: number
  predicted: number
  logLoss: Record<Predictor, number>
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
  const told: Record<Predictor, readonly Pick<Prediction, 'right'>[]> = {
    'the share right so far': steps.map(() => ({ right: Math.min(Math.max(share, 0.01), 0.99) })),
    'one FSRS-6, its defaults': predictAll(steps, [DEFAULT]),
    'one FSRS-6, three numbers fitted': predictAll(steps, [spacing(fitThree(past))]),
    'one FSRS-6, all 21 fitted': predictAll(steps, [fitted]),
    'the hypotheses': predictAll(steps, HYPOTHESES),
    'the hypotheses and the fitted one': predictAll(steps, [...HYPOTHESES, fitted]),
  }
  const entries = PREDICTORS.map((name) => [name, logLossOf(steps, told[name], asked)] as const)
  return {
    fittedTo: fittedTo.length,
    predicted: asked.length,
    logLoss: Object.fromEntries(entries) as Fitted['logLoss'],
  }
}

function logLossOf(
  steps: readonly Step[],
  told: readonly Pick<Prediction, 'right'>[],
  asked: readonly number[],
): number {
  const losses = asked.map((i) => -Math.log(steps[i]!.seen.right ? told[i]!.right : 1 - told[i]!.right))
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length
}
