/**
 * The data of the plan page. Made by lib/server from the fold of the learner's answers (docs/decisions/0031), rendered
 * by components. While the learner has an open exam, it reveals nothing about answers: lists are empty and counts are
 * 0.
 */
import type { SittingId } from '../ids'
import type { CalendarDate, Plan } from './plan'
import type { ReadinessView } from './readiness-view'

export interface PlanDay {
  date: CalendarDate
  due: number
  new: number
  minutes: number
}

/** The cost of some days without study. */
export interface PlannedRest {
  /** How many days are missed, beginning with tomorrow. */
  days: number
  /** How many notes are still new at the exam, or at the end of the planned days. */
  unmet: number
  /**
   * The share of all notes remembered at the exam, or at the end of the planned days, as a 90 % interval over the
   * hypotheses about the learner's memory. New notes count as forgotten. Null without notes.
   */
  memory: [low: number, high: number] | null
}

/** `GET /api/me/plan`. */
export interface PlanView {
  openExam: SittingId | null
  plan: Plan
  /** Whether the learner has made this plan; otherwise it is the default one. */
  isMade: boolean
  /** The blueprints to choose from. */
  blueprints: { id: string; title: string }[]
  today: { minutes: number; due: number; new: number }
  /** The days until the exam, or the next 30. */
  days: PlanDay[]
  /** First without rest, then with longer and longer ones, as far as there are days. */
  rests: PlannedRest[]
  /** Answers given on a later day than the previous one to their note. Memories are computed from these. */
  laterAnswers: number
  /** Seconds that this learner needs for a question and its feedback. */
  secondsAQuestion: number
  /** How many timed answers this is computed from. With few of them, it is a usual time. */
  timedAnswers: number
  readiness: ReadinessView | null
}

/** The plan as shown on the home page. */
export interface PlanToday extends Pick<PlanView, 'plan' | 'readiness'> {
  /** What is left of today's share, and how many minutes of it are done; null while an exam is open. */
  share: (PlanView['today'] & { doneMinutes: number }) | null
}
