import type { Feedback, Verdict } from '../model/feedback'
import type { ItemKey } from '../model/key'

/** What a learner may have of the key after a response. The fields are named one by one: a new one is not delivered. */
export function giveFeedback(key: ItemKey, verdict: Verdict): Feedback {
  return {
    verdict,
    key: key.key,
    explanations: key.explanations,
    general: key.general,
    teaches: key.teaches,
  }
}
