import type { Feedback } from '../model/feedback'
import type { ItemKey, ScoredResponse } from '../model/key'

/**
 * What a learner may see of the key after a response, or for an unanswered item after the finish. Fields are listed one
 * by one, so that a new one is not delivered by mistake.
 * @param asked  the key of the version that was asked. If the response was marked again, the corrected key replaces it.
 */
export function giveFeedback(
  asked: ItemKey,
  response?: Pick<ScoredResponse, 'options' | 'verdict' | 'regraded'>,
): Feedback {
  const { regraded = null } = response ?? {}
  const { key, explanations, general, teaches } = regraded?.key ?? asked
  return {
    options: response?.options ?? [],
    verdict: response?.verdict ?? 'wrong',
    key,
    explanations,
    general,
    teaches,
    ...(regraded && { regraded: { from: regraded.from, at: regraded.at } }),
  }
}
