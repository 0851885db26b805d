/**
 * The data of the plan page. Made by lib/server from the fold of the learner's answers
 * (docs/decisions/0031), rendered by components. While the learner has an open exam, it reveals nothing about answers: lists
 * are empty and counts are 0.
 */
import type { SittingId } from './ids'
import type { CalendarDate, Plan } from './plan'
import type { ReadinessView } from './readiness-view'

export interface PlanDay {
  date: CalendarDate
  due: number
  new: number
  minutes: number
}

/** What a rest costs. */
export interface PlannedRest {
  /** So many days from tomorrow on are missed. */
  days: number
  /** New notes that are not met before the exam, or in the days that are planned. */
  unmet: number
  /**
   * The share of all notes that is remembered at the exam, or at the end of the planned days; a note that is not met
   * counts as forgotten. 90 % of the weight of the hypotheses about the learner's memory lie between. Null without notes.
   */
  memory: [low: number, high: number] | null
}

/** `GET /api/me/plan`. */
export interface PlanView {
  openExam: SittingId | null
  plan: Plan
  /** Whether the learner has made a plan; otherwise this is the usual one. */
  isMade: boolean
  /** The blueprints to choose from. */
  blueprints: { id: string; title: string }[]
  today: { minutes: number; due: number; new: number }
  /** The days until the exam, or the next 30. */
  days: PlanDay[]
  /** No rest first, then longer ones, as far as the days reach. */
  rests: PlannedRest[]
  /** Answers given on a later day than the one before to their note: what memories are computed from. */
  laterAnswers: number
  /** Seconds that this learner needs for a question and its feedback. */
  secondsAQuestion: number
  /** The answers whose time that is from; with few of them it is a usual time. */
  timedAnswers: number
  readiness: ReadinessView | null
}

/** What home says of the plan. */
export interface PlanToday extends Pick<PlanView, 'plan' | 'readiness'> {
  /** What is left of today's share, and the minutes of it that are done; null while an exam is open. */
  share: (PlanView['today'] & { doneMinutes: number }) | null
}
