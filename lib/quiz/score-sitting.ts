import type { Blueprint } from '../model/blueprint'
import { isMarked } from '../model/feedback'
import type { ItemId, SittingId } from '../model/ids'
import type { ItemVersion, ScoredResponse } from '../model/key'
import type { DomainScore, ItemResult, Result, Score } from '../model/study/result'
import type { OwnResponse, PinnedItem, SittingKind } from '../model/study/sitting'
import { currentAnswers } from './current-responses'
import { giveFeedback } from './give-feedback'
import { versionFinder } from './version-finder'
import { wilsonInterval } from './wilson-interval'

export interface ScorableSitting {
  id: SittingId
  kind: SittingKind
  blueprint: Blueprint | null
  items: readonly PinnedItem[]
  /** The pinned version of each item. */
  versions: readonly ItemVersion[]
  /** All responses of the sitting, in the order in which they were stored. */
  responses: readonly ScoredResponse[]
}

/**
 * The result of a sitting. An unanswered item is wrong. A domain without items has 0 of 0.
 * @param openExams  the open exam of each item: such items get no feedback and count for no score
 */
export function scoreSitting(sitting: ScorableSitting, openExams: ReadonlyMap<ItemId, SittingId>): Result {
  const current = currentAnswers(sitting.kind, sitting.responses)
  const versionOf = versionFinder(sitting.versions)
  const asked = sitting.items.map(({ item, domain }) => {
    const response = current.get(item)
    const openExam = openExams.get(item)
    const result: ItemResult = {
      item,
      response: response ? toOwnResponse(response) : null,
      feedback: openExam ? { options: response?.options ?? [], openExam } : giveFeedback(versionOf(item).key, response),
    }
    return { domain, result }
  })
  const items = asked.map(({ result }) => result)
  const domains = (sitting.blueprint?.domains ?? []).map(({ name }): DomainScore => {
    const own = asked.filter(({ domain }) => domain === name)
    return { name, ...scoreOf(own.map(({ result }) => result)) }
  })
  return { sitting: sitting.id, score: scoreOf(items), domains, items }
}

function scoreOf(items: readonly ItemResult[]): Score {
  const marked = items.map(({ feedback }) => feedback).filter(isMarked)
  const right = marked.filter(({ verdict }) => verdict === 'right').length
  return { right, of: marked.length, interval: wilsonInterval(right, marked.length) }
}

function toOwnResponse({ item, seq, options, at }: ScoredResponse): OwnResponse {
  return { item, seq, options, at }
}
