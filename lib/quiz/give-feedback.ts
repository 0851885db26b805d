import type { Feedback } from '../model/feedback'
import type { ItemKey } from '../model/key'
import type { ScoredResponse } from '../model/sitting'

/**
 * What a learner may see of the key after a response, or for an unanswered item after the finish. Fields are listed one
 * by one, so that a new one is not delivered by mistake.
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
