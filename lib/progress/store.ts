import type { LearnerStates } from './folding/learner-states'
import type { OwnRecords } from './own/own-records'
import type { ProgressReader } from './reading/progress-reader'
import type { Regrades } from './regrading/regrades'
import type { ItemReports } from './reporting/item-reports'
import type { Upkeep } from './upkeep/upkeep'
import type { ProgressWriter } from './writing/progress-writer'

/**
 * The store of learners' histories. The first argument of every method of `writer`, `reader`, `own` and `states` is the
 * learner. No method of these reads or changes another learner's rows: somebody else's sitting counts as unknown. `now` is
 * the server's clock in UTC, as written by `Date.prototype.toISOString`.
 */
export interface ProgressStore {
  readonly writer: ProgressWriter
  readonly reader: ProgressReader
  readonly own: OwnRecords
  readonly reports: ItemReports
  readonly regrades: Regrades
  readonly states: LearnerStates
  readonly upkeep: Upkeep
  close(): Promise<void>
}
