import type { Marking } from './feedback'
import type { ItemId, SittingId } from './ids'
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
