import type { Verdict } from '../../model/feedback'
import type { OptionId, VersionId } from '../../model/ids'
import type { ItemVersion } from '../../model/key'
import { scoreResponse } from '../../quiz/score-response'

/** A verdict, and the version whose key gave it. */
export interface GivenMark {
  verdict: Verdict
  versionId: VersionId
}

/** A stored answer as a regrade sees it. */
export interface MarkedAnswer {
  /** The version that was answered. */
  versionId: VersionId
  options: readonly OptionId[]
  /** The mark that counts: the last one. */
  mark: GivenMark
  /** The mark before it; null if it is the first. */
  markBefore: GivenMark | null
  /** Whether the last mark took another one back. */
  isTakenBack: boolean
}

/**
 * How a stored version of an item compares with the one that answers are marked by. Only the key may differ, otherwise
 * the new key says nothing about the old question. Versions of one generation ask the same.
 */
export type Likeness = 'same' | 'reworded' | 'other-options'

export function likenesses(by: ItemVersion, stored: readonly ItemVersion[]): Map<VersionId, Likeness> {
  const equal = stored.filter((version) => hasOptionsOf(by, version) && wordsOf(version) === wordsOf(by))
  const generations = new Set(equal.map(({ item }) => item.generation))
  return new Map(
    stored.map((version) => {
      if (!hasOptionsOf(by, version)) return [version.item.version, 'other-options']
      return [version.item.version, generations.has(version.item.generation) ? 'same' : 'reworded']
    }),
  )
}

const wordsOf = ({ item: { stem, options } }: ItemVersion) =>
  JSON.stringify([stem, options.map(({ id, text }) => [id, text]).sort()])

const hasOptionsOf = ({ item: by }: ItemVersion, { item }: ItemVersion) =>
  by.choose === item.choose && setOf(by.options.map(({ id }) => id)) === setOf(item.options.map(({ id }) => id))

const setOf = (options: readonly OptionId[]) => JSON.stringify([...options].sort())

export const hasSameKey = (a: ItemVersion, b: ItemVersion) => setOf(a.key.key) === setOf(b.key.key)

/** @returns the mark by the key of `by`; null if the answer was marked by this key already */
export function markBy(by: ItemVersion, last: ItemVersion, { options }: MarkedAnswer): GivenMark | null {
  if (hasSameKey(by, last)) return null
  const outcome = scoreResponse(by, options)
  return outcome.kind === 'scored' ? { verdict: outcome.verdict, versionId: by.item.version } : null
}

/** @returns the mark before the last one; null if there is none, or the last one was taken back already */
export function earlierMark({ markBefore, isTakenBack }: MarkedAnswer): GivenMark | null {
  return isTakenBack ? null : markBefore
}
