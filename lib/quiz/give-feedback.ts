import type { Feedback } from '../model/feedback'
import type { ItemKey } from '../model/key'
import type { ScoredResponse } from '../model/sitting'

/**
 * What a learner may have of the key after a response, or, where none was given, after the finish. The fields are named
 * one by one: a new one is not delivered.
 */
export function giveFeedback(key: ItemKey, response?: Pick<ScoredResponse, 'options' | 'verdict'>): Feedback {
  return {
    options: response?.options ?? [],
    verdict: response?.verdict ?? 'wrong',
    key: key.key,
    explanations: key.explanations,
    general: key.general,
    teaches: key.teaches,
  }
}
