import type { ItemId } from '../model/ids'
import type { OwnResponse, SittingKind } from '../model/study/sitting'

/**
 * The response that counts for each item. In an exam it is the one with the highest seq, since answers can be changed
 * until the finish. Elsewhere it is the first, since its feedback has shown the key.
 * @param responses  of one sitting, in the order in which they were stored
 */
export function currentResponses<T extends OwnResponse>(kind: SittingKind, responses: readonly T[]): Map<ItemId, T> {
  const current = new Map<ItemId, T>()
  for (const response of responses) {
    const standing = current.get(response.item)
    if (standing === undefined || (kind === 'exam' && response.seq > standing.seq)) current.set(response.item, response)
  }
  return current
}

/** The current responses without those that took an answer back: in an exam, these have no options. */
export function currentAnswers<T extends OwnResponse>(kind: SittingKind, responses: readonly T[]): Map<ItemId, T> {
  return new Map([...currentResponses(kind, responses)].filter(([, { options }]) => options.length > 0))
}
