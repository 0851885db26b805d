import type { Finding } from '../../../model/message'
import type { ReadItem } from '../../reading/note'
import { binomialTail } from './binomial-tail'
import { shownLength } from './shown-length'

/** A habit is reported if its probability by chance is below this. */
const CHANCE = 0.001

/**
 * For an item with one longest option: whether that is the key, and the number of options. Null if several options are
 * right, or several are the longest.
 */
export type KeyLength = { isLongest: boolean; of: number } | null

export function keyLengthOf({ key, options }: ReadItem): KeyLength {
  if (key.length !== 1 || options.length < 2) return null
  const most = Math.max(...options.map(shownLength))
  const [longest, ...others] = options.filter((option) => shownLength(option) === most)
  if (longest === undefined || others.length > 0) return null
  return { isLongest: longest.label === key[0], of: options.length }
}

export interface LengthHabit {
  /** How many items have the key as their longest option. */
  times: number
  /** How many have one longest option. */
  of: number
  /** The expected number by chance. */
  expected: number
}

/** What the lengths reveal about the keys; null if it is no more than chance. */
export function lengthHabitOf(lengths: readonly KeyLength[]): LengthHabit | null {
  const told = lengths.filter((length) => length !== null)
  if (told.length === 0) return null
  const times = told.filter(({ isLongest }) => isLongest).length
  const expected = told.reduce((sum, { of }) => sum + 1 / of, 0)
  const share = expected / told.length
  const [unlikely, chance] = times > expected ? [times, share] : [told.length - times, 1 - share]
  return binomialTail(unlikely, told.length, chance) < CHANCE ? { times, of: told.length, expected } : null
}

export const tellingLength = ({ times, of, expected }: LengthHabit, span: Finding['span'], where: string): Finding => ({
  span,
  reason: `Unexpected key as the longest option in \`${times}\` of the \`${of}\` questions ${where} that have one longest option, expected about \`${Math.round(expected)}\``,
  mend:
    times > expected
      ? 'Shorten some keys, or say as much in their distractors.'
      : 'Say as much in some keys as in their distractors, or shorten the distractors.',
})
