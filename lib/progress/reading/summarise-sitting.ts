import type { ScoredResponse } from '../../model/sitting'
import { currentResponses } from '../../quiz/current-responses'
import type { SittingRecord, SittingSummary } from '../sittings'

export function summariseSitting(
  sitting: SittingRecord,
  items: number,
  responses: readonly ScoredResponse[],
): SittingSummary {
  const current = [...currentResponses(sitting.kind, responses).values()]
  const right = current.filter((response) => response.verdict === 'right').length
  return { ...sitting, items, answered: current.length, right }
}
