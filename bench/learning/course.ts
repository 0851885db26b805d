import { seeded } from '../../lib/quiz/seeded'
import type { Bank } from './bank'
import { EXAM_DAYS, EXAM_HOUR } from './days'
import { expectedScore } from './exam-score'
import { Learner } from './learner'
import type { MemoryModule } from './memory'
import type { CreateScheduler, Scheduler } from './schedulers/scheduler'
import { traitsOf } from './traits'

export interface Course {
  bank: Bank
  module: MemoryModule
  minutes: number
  /** The learner studies from day 1 to this day. */
  days: number
  /** Traits that override those of the module. */
  traits: Readonly<Record<string, unknown>>
}

/** Called at the end of each day's sitting, also if there was none. */
export type EndOfDay = (day: number, learner: Learner, scheduler: Scheduler) => void

/** @returns the expected scores of a learner on the days of the exam, after a course with the scheduler */
export function study(course: Course, seed: number, create: CreateScheduler, endOfDay?: EndOfDay): number[] {
  const learner = attend(course, seed, create, endOfDay)
  return EXAM_DAYS.map((day) => expectedScore(learner, day + EXAM_HOUR))
}

/** @returns a learner who has taken the course with the scheduler */
export function attend(course: Course, seed: number, create: CreateScheduler, endOfDay?: EndOfDay): Learner {
  const { bank, module, minutes, days } = course
  const memory = module.createMemory(bank, seeded(`${module.name} ${seed}`))
  const learner = new Learner(seed, bank, memory, traitsOf({ ...module.traits, ...course.traits }))
  const scheduler = create(bank, seeded(`scheduler ${seed}`))
  for (let day = 1; day <= days; day++) {
    if (learner.comes(day, minutes)) sit(learner, scheduler, day)
    endOfDay?.(day, learner, scheduler)
  }
  return learner
}

/** Asks until less than a minute of the sitting is left. The last answer may take longer. */
function sit(learner: Learner, scheduler: Scheduler, day: number): void {
  scheduler.startDay?.(day)
  while (learner.secondsLeft > 0) {
    const item = scheduler.next(learner.now, learner.secondsLeft)
    if (item === null) return
    scheduler.learn(learner.answer(item))
  }
}
