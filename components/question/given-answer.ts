import type { OptionId } from '@/lib/model/ids'
import type { Confidence } from '@/lib/model/study/sitting'

/** A learner's answer to a question. */
export interface GivenAnswer {
  options: OptionId[]
  confidence: Confidence | null
}
