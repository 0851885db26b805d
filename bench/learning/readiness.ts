import { apportion } from '../../lib/quiz/drawing/apportion'
import type { Bank } from './bank'
import type { EndOfDay } from './course'
import { EXAM_HOUR } from './days'
import { sitExam } from './exam-score'
import type { Interval } from './schedulers/scheduler'

/** After these days of study, the readiness is compared with an exam on the next day. */
export const ASKED_DAYS = [10, 20, 30] as const
const EXAM_ITEMS = 65

export interface NoteMessages {
  day: number
  /** Null if the product does not know enough yet. */
  interval: Interval | null
  /** The score of the exam, 0 to 1. */
  score: number
}

/** Asks for the readiness during the study. The exams do not change the learner. */
export function backTest({ weights }: Bank): { told: NoteMessages[]; endOfDay: EndOfDay } {
  const told: NoteMessages[] = []
  const counts = apportion(EXAM_ITEMS, weights)
  const endOfDay: EndOfDay = (day, learner, scheduler) => {
    if (!ASKED_DAYS.some((asked) => asked === day)) return
    const examDay = day + 1 + EXAM_HOUR
    const interval = scheduler.expectedScore!(learner.now, { day: examDay, items: EXAM_ITEMS })
    told.push({ day, interval, score: sitExam(learner, examDay, counts) })
  }
  return { told, endOfDay }
}
