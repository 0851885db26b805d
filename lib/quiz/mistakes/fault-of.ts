import type { ItemMark, MissedOption } from './mark-item'
import { mostMissed } from './most-missed'

/** The data for shelves, groups and their order. It is small, so that it can be read for all mistakes at once. */
export interface Fault {
  /** When the last answer was given that put the item on the shelves, in ms since 1970. */
  faultAt: number
  /** When it was last answered right since then; null if not yet. */
  rightAt: number | null
  /** Whether the learner was sure at the last fault. */
  sure: boolean
  /** How often the item was missed. */
  misses: number
  /** The distractor chosen most often. */
  missed: MissedOption | null
}

/** Null for an item that was never a mistake. */
export function faultOf(mark: ItemMark): Fault | null {
  const { fault, rightAt, misses } = mark
  if (fault === null) return null
  return { faultAt: fault.at, rightAt, sure: fault.confidence === 'sure', misses, missed: mostMissed(mark) }
}
