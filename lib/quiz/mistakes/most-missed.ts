import type { ItemMark, MissedOption } from './mark-item'

/**
 * The distractor chosen most often. Of two chosen equally often, it is the one chosen last; if both were in the same
 * answer, the first of them. Null if none was chosen: the learner only guessed right, or chose only some of several
 * keys.
 */
export function mostMissed({ missed }: Pick<ItemMark, 'missed'>): MissedOption | null {
  return missed.reduce<MissedOption | null>((most, one) => (most && most.times >= one.times ? most : one), null)
}
