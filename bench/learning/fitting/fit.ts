import { computeParameters, FSRSBindingItem, FSRSBindingReview } from '@open-spaced-repetition/binding'
import { DEFAULT_PARAMETERS, type FsrsParameters } from '../../../lib/quiz/memory/hypotheses/fsrs'
import { AGAIN, GOOD } from '../../../lib/quiz/memory/hypotheses/grades'
import type { Hypothesis } from '../../../lib/quiz/memory/hypotheses/hypothesis'
import { type Spacing, spacing, spacingWith } from '../../../lib/quiz/memory/hypotheses/spacing'
import { predictAll } from './predict'
import type { Step } from './trail'

/** FSRS-6 with its default parameters. */
export const DEFAULT: Hypothesis = spacingWith(DEFAULT_PARAMETERS, 1)

const PACES = [0.04, 0.06, 0.09, 0.13, 0.2, 0.3, 0.45, 0.7, 1, 1.5, 2.2, 3.3]
const DECAYS = [0.1, 0.1542, 0.25, 0.4, 0.65, 1, 1.6]
const GROWTHS = [0.35, 0.5, 0.7, 1, 1.4, 2]
const ROUNDS = 2

/**
 * The pace, decay and growth that make the answers most probable, with the priors of the product. Each is fitted in
 * turn, twice.
 */
export function fitThree(steps: readonly Step[]): Spacing {
  let best: Spacing = { pace: 1, decay: 0.25, growth: 1 }
  const value = (given: Spacing) => {
    const one = spacing(given)
    const predicted = predictAll(steps, [one])
    return predicted.reduce((sum, { lnLikelihood }, i) => sum + (steps[i]!.laterDay ? lnLikelihood : 0), one.lnPrior)
  }
  for (let round = 0; round < ROUNDS; round++) {
    best = mostOf(
      PACES.map((pace) => ({ ...best, pace })),
      value,
    )
    best = mostOf(
      DECAYS.map((decay) => ({ ...best, decay })),
      value,
    )
    best = mostOf(
      GROWTHS.map((growth) => ({ ...best, growth })),
      value,
    )
  }
  return best
}

function mostOf<T>(choices: readonly T[], value: (choice: T) => number): T {
  const values = choices.map(value)
  return choices[values.indexOf(Math.max(...values))]!
}

/**
 * All 21 parameters, fitted by the optimizer of FSRS. It takes grades: an answer that was more likely known than not is
 * Good, any other is Again.
 */
export async function fitAll(steps: readonly Step[]): Promise<Hypothesis> {
  const predicted = predictAll(steps, [DEFAULT])
  const reviews = new Map<string, FSRSBindingReview[]>()
  const items = steps.flatMap(({ note, sinceDays, laterDay }, i) => {
    const review = new FSRSBindingReview(predicted[i]!.knew >= 0.5 ? GOOD : AGAIN, Math.round(sinceDays ?? 0))
    const own = [...(reviews.get(note) ?? []), review]
    reviews.set(note, own)
    return laterDay ? [new FSRSBindingItem(own)] : []
  })
  const fitted = await computeParameters(items, { enableShortTerm: true })
  if (!isWhole(fitted)) throw new RangeError(`Expected 21 parameters of FSRS-6, got \`${fitted.length}\``)
  return spacingWith(fitted, 1)
}

function isWhole(parameters: readonly number[]): parameters is FsrsParameters {
  return parameters.length === DEFAULT_PARAMETERS.length
}
