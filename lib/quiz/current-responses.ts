import type { ItemId } from '../model/ids'
import type { OwnResponse, SittingKind } from '../model/sitting'

/**
 * Of each item's responses the one that counts: in an exam the one of the highest seq, so that an answer may be changed
 * until the finish; elsewhere the first, because its feedback has shown the key.
 * @param responses of one sitting, in the order in which they were stored
 */
export function currentResponses<T extends OwnResponse>(kind: SittingKind, responses: readonly T[]): Map<ItemId, T> {
  const current = new Map<ItemId, T>()
  for (const response of responses) {
    const standing = current.get(response.item)
    if (standing === undefined || (kind === 'exam' && response.seq > standing.seq)) current.set(response.item, response)
  }
  return current
}

/** Of the current responses those that are answers: in an exam one without options took the answer back. */
export function currentAnswers<T extends OwnResponse>(kind: SittingKind, responses: readonly T[]): Map<ItemId, T> {
  return new Map([...currentResponses(kind, responses)].filter(([, { options }]) => options.length > 0))
}
