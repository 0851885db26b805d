import type { OptionId } from '../../model/ids'
import type { ItemMark } from './mark-item'

export interface MissedOption {
  option: OptionId
  times: number
}

/**
 * The distractor that was chosen most often. Of two that were chosen equally often, the one that was chosen last; of two
 * in that same answer, the one that stands first in the item. Null where no distractor was chosen: right by guessing, or
 * some of several keys and nothing else.
 * @param distractors  the item's distractors, in the order in which they stand
 */
export function mostMissed({ missed }: ItemMark, distractors: readonly OptionId[]): MissedOption | null {
  let most: { option: OptionId; times: number; last: number } | null = null
  for (const option of distractors) {
    const count = missed[option]
    if (count === undefined) continue
    const more = most === null || count.times > most.times || (count.times === most.times && count.last > most.last)
    if (more) most = { option, ...count }
  }
  return most && { option: most.option, times: most.times }
}
