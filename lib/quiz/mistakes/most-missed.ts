import type { ItemMark, MissedOption } from './mark-item'

/**
 * The distractor that was chosen most often. Of two that were chosen equally often, the one that was chosen last; of two
 * in that same answer, the one that was named first. Null where none was chosen: the item was only ever right by
 * guessing, or some of several keys were chosen and nothing else.
 */
export function mostMissed({ missed }: Pick<ItemMark, 'missed'>): MissedOption | null {
  return missed.reduce<MissedOption | null>((most, one) => (most && most.times >= one.times ? most : one), null)
}
