import type { Marking } from './feedback'
import type { ItemId, OptionId, SittingId } from './ids'
import type { OwnResponse } from './sitting'

/** A count of right answers among those that are marked, with its 95 % interval, both ends shares from 0 to 1. */
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

/** What a finished sitting came to. */
export interface Result {
  sitting: SittingId
  score: Score
  domains: DomainScore[]
  items: ItemResult[]
}

/** An answer of an exam that was changed before the end. */
export interface ChangedAnswer {
  item: ItemId
  /** What was chosen one after the other: the last is the answer that counts. */
  path: OptionId[][]
  /** `back`: the first answer again. `none`: another answer that is no better and no worse. */
  effect: 'to-right' | 'to-wrong' | 'back' | 'none'
}
