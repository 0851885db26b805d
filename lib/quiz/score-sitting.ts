import type { Blueprint } from '../model/blueprint'
import type { SittingId } from '../model/ids'
import type { ItemVersion } from '../model/key'
import type { DomainScore, ItemResult, Result, Score } from '../model/result'
import type { OwnResponse, PinnedItem, ScoredResponse, SittingKind } from '../model/sitting'
import { currentResponses } from './current-responses'
import { giveFeedback } from './give-feedback'
import { wilsonInterval } from './wilson-interval'

export interface ScorableSitting {
  id: SittingId
  kind: SittingKind
  blueprint: Blueprint | null
  items: readonly PinnedItem[]
  /** The pinned version of each item. */
  versions: readonly ItemVersion[]
  /** All of the sitting's, in the order in which they were stored. */
  responses: readonly ScoredResponse[]
}

/** What a sitting came to. An item without a response is wrong; a blueprint's domain without items is 0 of 0. */
export function scoreSitting(sitting: ScorableSitting): Result {
  const current = currentResponses(sitting.kind, sitting.responses)
  const keys = new Map(sitting.versions.map(({ item, key }) => [item.id, key]))
  const items = sitting.items.map(({ item }): ItemResult => {
    const response = current.get(item)
    return {
      item,
      response: response ? toOwnResponse(response) : null,
      feedback: giveFeedback(keys.get(item)!, response?.verdict ?? 'wrong'),
    }
  })
  const domains = (sitting.blueprint?.domains ?? []).map(({ name }): DomainScore => {
    const own = items.filter((_, i) => sitting.items[i]!.domain === name)
    return { name, ...scoreOf(own) }
  })
  return { sitting: sitting.id, score: scoreOf(items), domains, items }
}

function scoreOf(items: readonly ItemResult[]): Score {
  const right = items.filter((item) => item.feedback.verdict === 'right').length
  return { right, of: items.length, interval: wilsonInterval(right, items.length) }
}

function toOwnResponse({ item, seq, options, at }: ScoredResponse): OwnResponse {
  return { item, seq, options, at }
}
