import type { Marking } from '../feedback'
import type { ItemId, OptionId, SittingId } from '../ids'
import type { OwnResponse } from './sitting'

/** Right answers out of the marked ones, and the 95 % interval of the share (0 to 1). */
export interface Score {
  right: number
  of: number
  interval: [low: number, high: number]
}

export interface DomainScore extends Score {
  name: string
}

export interface ItemResult {
  item: ItemId
  response: OwnResponse | null
  feedback: Marking
}

/** The result of a finished sitting. */
export interface Result {
  sitting: SittingId
  score: Score
  domains: DomainScore[]
  items: ItemResult[]
}

/** An exam answer that was changed before the finish. */
export interface ChangedAnswer {
  item: ItemId
  /** The successive choices. The last one counts; without options the answer was taken back. */
  path: OptionId[][]
  /** `back`: the first choice again. `none`: a different choice, neither better nor worse. */
  effect: 'to-right' | 'to-wrong' | 'back' | 'none'
}
