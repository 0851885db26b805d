import type { Random } from '../../../lib/quiz/seeded'
import type { Bank } from '../bank'
import type { Answer } from '../learner'

/** Decides which item is asked next. It sees items, verdicts, confidence, seconds and days, but never the memory. */
export interface Scheduler {
  startDay?(day: number): void
  /** Null if there is nothing more to do on this day. */
  next(now: number, secondsLeft: number): number | null
  learn(answer: Answer): void
  /** The expected score of an exam; null while too little is known. Only the product computes it. */
  expectedScore?(now: number, exam: { day: number; items: number }): Interval | null
}

/** Shares of right answers, 0 to 1. */
export interface Interval {
  low: number
  mid: number
  high: number
}

export type CreateScheduler = (bank: Bank, random: Random) => Scheduler
