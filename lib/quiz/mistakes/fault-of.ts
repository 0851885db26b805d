import type { ItemMark, MissedOption } from './mark-item'
import { mostMissed } from './most-missed'

/** What shelves, groups and their order are made from: little, so that it can be read of all mistakes at once. */
export interface Fault {
  /** When the last answer was given that puts the item on the shelves, in ms since 1970. */
  faultAt: number
  /** When it was put right since, the last time; null: not yet. */
  rightAt: number | null
  /** Whether the learner was sure at the last fault. */
  sure: boolean
  /** How often the item was missed. */
  misses: number
  /** The distractor that was chosen most. */
  missed: MissedOption | null
}

/** Null for an item that was never a mistake. */
export function faultOf(mark: ItemMark): Fault | null {
  const { fault, rightAt, misses } = mark
  if (fault === null) return null
  return { faultAt: fault.at, rightAt, sure: fault.confidence === 'sure', misses, missed: mostMissed(mark) }
}
