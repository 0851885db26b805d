import type { OptionId } from '@/lib/model/ids'
import type { Confidence } from '@/lib/model/sitting'

/** What a learner answers to a question. */
export interface GivenAnswer {
  options: OptionId[]
  confidence: Confidence | null
}
