import { type Hypothesis, type NoteState, stateAfter } from '../../../lib/quiz/memory/hypotheses/hypothesis'
import { chanceRight, explainAnswer } from '../../../lib/quiz/memory/observation'
import { FIRST_RECALL, TEMPER } from '../../../lib/quiz/memory/remember'
import type { Step } from './trail'

/** What some hypotheses predict for an answer, weighted by how well each predicted earlier answers. */
export interface Prediction {
  /** The chance to be right, predicted before the answer. */
  right: number
  /** The chance that the answer was known, estimated after it. */
  knew: number
  /** The logarithm of the chance of the answer, with its confidence. */
  lnLikelihood: number
}

/** Folds all answers like the product, but with the given hypotheses and without rounding. */
export function predictAll(steps: readonly Step[], hypotheses: readonly Hypothesis[]): Prediction[] {
  const states = new Map<string, NoteState[]>()
  let lnWeights = hypotheses.map(({ lnPrior }) => lnPrior)
  return steps.map(({ note, sinceDays, laterDay, seen }) => {
    const before = states.get(note)
    const recalls = hypotheses.map((hypothesis, h) =>
      before === undefined ? FIRST_RECALL : hypothesis.recall(before[h]!, Math.max(sinceDays!, 0)),
    )
    const explained = recalls.map((recall) => explainAnswer(recall, seen))
    const weights = normalised(lnWeights)
    const mean = (of: (h: number) => number) => weights.reduce((sum, weight, h) => sum + weight * of(h), 0)
    states.set(
      note,
      explained.map(({ knew }, h) => {
        return stateAfter(hypotheses[h]!, before?.[h] ?? null, { recall: recalls[h]!, knew, laterDay })
      }),
    )
    if (laterDay) lnWeights = lnWeights.map((ln, h) => ln + TEMPER * Math.log(explained[h]!.likelihood))
    return {
      right: mean((h) => chanceRight(recalls[h]!, seen)),
      knew: mean((h) => explained[h]!.knew),
      lnLikelihood: Math.log(mean((h) => explained[h]!.likelihood)),
    }
  })
}

function normalised(lnWeights: readonly number[]): number[] {
  const greatest = Math.max(...lnWeights)
  const weights = lnWeights.map((ln) => Math.exp(ln - greatest))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}
