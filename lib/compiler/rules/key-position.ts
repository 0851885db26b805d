import type { Finding } from '../../model/message'
import type { ReadItem } from '../note'
import type { NoteRule } from './rule'

/** Keys that stand at one letter so often would do so by chance less often than this. */
const CHANCE = 0.001

/**
 * Who sees that the key is mostly B guesses B. Found in a note here, and in a topic where its notes come together
 * (`lopsidedTopics`).
 */
export const keyPosition: NoteRule = {
  id: 'key-position',
  severity: 'advice',
  check: ({ items }) => {
    const overused = overusedLetter(items.map(placeOf))
    return overused === null ? [] : [lopsided(overused, items[overused.places[0]!]!.answer!.span, 'of this note')]
  },
}

/** Where an item's key stands: its letter, and how many letters it could be. Null where several options are right. */
export type KeyPlace = { letter: string; of: number } | null

export const placeOf = ({ key, options }: ReadItem): KeyPlace =>
  key.length === 1 && options.length > 1 ? { letter: key[0]!, of: options.length } : null

export interface OverusedLetter {
  letter: string
  /** Indices of the items whose key it is. */
  places: number[]
  /** How many items have one key. */
  of: number
}

/** The first letter that is the key more often than chance would have it. */
export function overusedLetter(keys: readonly KeyPlace[]): OverusedLetter | null {
  const places = new Map<string, number[]>()
  for (const [i, key] of keys.entries()) {
    if (key === null) continue
    const known = places.get(key.letter)
    if (known === undefined) places.set(key.letter, [i])
    else known.push(i)
  }
  const single = keys.filter((key) => key !== null)
  const share = single.reduce((sum, { of }) => sum + 1 / of, 0) / single.length
  for (const [letter, at] of places) {
    const isMore = at.length > single.length * share
    if (isMore && chanceOf(at.length, single.length, share) < CHANCE) return { letter, places: at, of: single.length }
  }
  return null
}

/** The chance of `count` or more of `trials` that each have the chance `share`: the upper tail of the binomial. */
function chanceOf(count: number, trials: number, share: number): number {
  let term = 0 // a logarithm: of thousands of factors the product would be 0
  for (let k = 1; k <= count; k++) term += Math.log(((trials - k + 1) / k) * share)
  term += (trials - count) * Math.log(1 - share)
  let tail = 0
  for (let k = count; k <= trials; k++) {
    tail += Math.exp(term)
    term += Math.log(((trials - k) / (k + 1)) * (share / (1 - share)))
  }
  return tail
}

export const lopsided = ({ letter, places, of }: OverusedLetter, span: Finding['span'], where: string): Finding => ({
  span,
  reason: `Unexpected key \`${letter}\` in \`${places.length}\` of the \`${of}\` questions ${where}, expected the letters about equally often`,
  mend: 'Reorder the options of some, with their letters in answer and explanations.',
})
