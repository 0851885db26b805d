import type { Random } from '../../../lib/quiz/seeded'
import type { Bank } from '../bank'
import type { Answer } from '../learner'

/** Decides which item is asked next. It sees items, verdicts, confidence, seconds and days; never the memory. */
export interface Scheduler {
  startDay?(day: number): void
  /** Null when the day's work is done. */
  next(now: number, secondsLeft: number): number | null
  learn(answer: Answer): void
  /** The interval told for an exam of so many items; null while too little is known. Only the product tells one. */
  expectedScore?(now: number, exam: { day: number; items: number }): Interval | null
}

/** Shares of right answers, 0 to 1. */
export interface Interval {
  low: number
  mid: number
  high: number
}

export type CreateScheduler = (bank: Bank, random: Random) => Scheduler
