import type { Finding } from '../../../model/message'
import type { ReadItem } from '../../reading/note'
import { binomialTail } from '../questions/binomial-tail'
import type { NoteRule } from '../rule'

/** A habit is reported if its probability by chance is below this. */
const CHANCE = 0.001

/**
 * If the key is mostly B, learners guess B. Checked in each note here, and over the notes of a topic in `lopsidedTopics`.
 */
export const keyPosition: NoteRule = {
  severity: 'advice',
  check: ({ items }) => {
    const places = items.map(placeOf)
    const overused = KeyTally.of(places).overused()
    if (overused === null) return []
    const first = places.findIndex((place) => place?.letter === overused.letter)
    return [lopsided(overused, items[first]!.answer!.span, 'of this note')]
  },
}

/** The letter of an item's key, and the number of letters. Null if several options are right. */
export type KeyPlace = { letter: string; of: number } | null

export function placeOf({ key: [letter, ...others], options }: ReadItem): KeyPlace {
  if (letter === undefined || others.length > 0 || options.length < 2) return null
  return { letter, of: options.length }
}

export interface OverusedLetter {
  letter: string
  /** The number of items with this key. */
  times: number
  /** The number of items with a single key. */
  of: number
}

/** How often each letter is the key. */
export class KeyTally {
  private readonly times = new Map<string, number>()
  private items = 0
  /** For each item, the probability that a given letter is its key. */
  private chances = 0

  static of(places: readonly KeyPlace[]): KeyTally {
    const tally = new KeyTally()
    for (const place of places) tally.add(place)
    return tally
  }

  add(place: KeyPlace): void {
    if (place === null) return
    this.times.set(place.letter, (this.times.get(place.letter) ?? 0) + 1)
    this.items++
    this.chances += 1 / place.of
  }

  /** The first letter that is the key more often than chance explains. */
  overused(): OverusedLetter | null {
    for (const [letter, times] of this.times) {
      const isMore = times > this.chances
      if (isMore && binomialTail(times, this.items, this.chances / this.items) < CHANCE)
        return { letter, times, of: this.items }
    }
    return null
  }
}

export const lopsided = ({ letter, times, of }: OverusedLetter, span: Finding['span'], where: string): Finding => ({
  span,
  reason: `Unexpected key \`${letter}\` in \`${times}\` of the \`${of}\` questions ${where}, expected the letters about equally often`,
  mend: 'Reorder the options of some, with their letters in answer and explanations.',
})
