import type { Random } from '../../../lib/quiz/seeded'
import type { Bank } from '../bank'
import type { Answer } from '../learner'

/** Decides which item is asked next. It sees items, verdicts, confidence, seconds and days; never the memory. */
export interface Scheduler {
  startDay?(day: number): void
  /** Null when the day's work is done. */
  next(now: number, secondsLeft: number): number | null
  learn(answer: Answer): void
}

export type CreateScheduler = (bank: Bank, random: Random) => Scheduler
