import type { Measured } from './measure'
import { type Comparison, comparisons } from './schedulers/all'
import { type Mean, meanOf, pairedDifference } from './statistics'

/** A model of memory, and what learners knew under it. */
export interface Model {
  name: string
  learners: Measured[]
}

export const comparisonNames = Object.keys(comparisons) as Comparison[]

/** How far the product is ahead of another schedule on a day of the exam, paired by learner. */
export function lead({ learners }: Model, name: Comparison, day: number): Mean {
  return pairedDifference(
    learners.map(({ ours }) => ours[day]!),
    learners.map(({ others }) => others[name][day]!),
  )
}

/** How far the product is behind the best other schedule under this model. */
export function leadOverBest(model: Model, day: number): { name: Comparison; lead: Mean } {
  const score = (name: Comparison) => meanOf(model.learners.map(({ others }) => others[name][day]!)).mean
  const name = comparisonNames.reduce((best, name) => (score(name) > score(best) ? name : best))
  return { name, lead: lead(model, name, day) }
}
