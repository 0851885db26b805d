import type { LearnerId } from '../../model/ids'
import type { PinnedItem, ScoredResponse } from '../../model/sitting'
import type { SittingRecord } from '../sittings'
import type { LearnerExport } from './progress-reader'

/** A learner's history in the form that leaves the house; its fields are those of docs/api.md and no others. */
export function exportHistory(
  learner: LearnerId,
  sittings: readonly (SittingRecord & { items: Pick<PinnedItem, 'item'>[] })[],
  responses: readonly ScoredResponse[],
): LearnerExport {
  return {
    learner,
    sittings: sittings.map(({ id, kind, state, deadline, items }) => {
      return { id, kind, state, deadline, items: items.map(({ item }) => item) }
    }),
    responses: responses.map(({ sitting, item, version, seq, options, confidence, elapsedMs, at, verdict }) => {
      return { sitting, item, version, seq, options, confidence, elapsedMs, at, verdict }
    }),
  }
}
