import type { LearnerStates } from './folding/learner-states'
import type { OwnRecords } from './own/own-records'
import type { ProgressReader } from './reading/progress-reader'
import type { Upkeep } from './upkeep/upkeep'
import type { ProgressWriter } from './writing/progress-writer'

/**
 * Where learners' histories live. Every method of `writer`, `reader`, `own` and `states` takes the learner first, and none sees or
 * changes another learner's rows: somebody else's sitting is as unknown as none. `now` is the server's clock, in UTC, as
 * `Date.prototype.toISOString` writes it.
 */
export interface ProgressStore {
  readonly writer: ProgressWriter
  readonly reader: ProgressReader
  readonly own: OwnRecords
  readonly states: LearnerStates
  readonly upkeep: Upkeep
  close(): Promise<void>
}
