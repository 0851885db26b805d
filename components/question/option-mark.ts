import type { Feedback } from '@/lib/model/feedback'
import type { OptionId } from '@/lib/model/ids'

export interface OptionMark {
  /** `key` and `mine` have a red line to the margin, all other options a grey one. */
  role: 'key' | 'mine' | 'other'
  shape: 'circle' | 'slash' | 'dashed' | null
  tag: 'keyTag' | 'keyMineTag' | 'missedTag' | 'wrongTag' | 'wrongMineTag'
}

/** The mark of one option. */
export function optionMark(option: OptionId, { options, key }: Feedback): OptionMark {
  const isMine = options.includes(option)
  if (!key.includes(option)) {
    return isMine
      ? { role: 'mine', shape: 'slash', tag: 'wrongMineTag' }
      : { role: 'other', shape: null, tag: 'wrongTag' }
  }
  if (isMine) return { role: 'key', shape: 'circle', tag: 'keyMineTag' }
  // If several options are right, one can be missed. A single right option that was not chosen is simply the answer.
  const wasMissed = key.length > 1 && options.length > 0
  return wasMissed
    ? { role: 'key', shape: 'dashed', tag: 'missedTag' }
    : { role: 'key', shape: 'circle', tag: 'keyTag' }
}
