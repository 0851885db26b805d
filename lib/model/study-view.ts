/**
 * The data of the review, progress and plan pages. Made by lib/server from the fold of the learner's answers
 * (docs/decisions/0031), rendered by components. While the learner has an open exam, they reveal nothing about answers:
 * lists are empty and counts are 0.
 */
import type { Instant, ItemId, SittingId, Tag } from './ids'
import type { NoteLink } from './page'
import type { CalendarDate, Plan } from './plan'
import type { Score } from './result'
import type { Confidence } from './sitting'

/** How many notes become due on a day, without new notes. */
export interface DueDay {
  date: CalendarDate
  due: number
}

/** `GET /api/me/review`, also shown on the review page before and after a review. */
export interface ReviewView {
  /** An open exam. While there is one, no review can be begun. */
  openExam: SittingId | null
  /** A review that was begun and is not complete. */
  openReview: SittingId | null
  /** How many questions a review today would ask: of known notes, and of new ones. */
  due: number
  new: number
  /** Estimated time for them, from this learner's own speed. */
  minutes: number
  minutesADay: number
  /** The coming days, beginning with today. */
  forecast: DueDay[]
  /** Notes that were missed repeatedly and should be read again. */
  leeches: NoteLink[]
  suspended: (NoteLink & { until: Instant | null })[]
  /** The weakest note, a suggestion if nothing is due; null before the first answer. */
  weakest: NoteLink | null
}

/** When a note will be asked next: by the confidence of a right answer, or after a wrong one. */
export interface NextDates {
  right: Record<Confidence | 'unsaid', CalendarDate>
  wrong: CalendarDate
}

/** Shown beside an unanswered question of a review. It does not name the note, because that may reveal the key. */
export interface ReviewAsk {
  lastAt: Instant | null
  /** The chance that the note is remembered now, 0 to 1; null for a new note. */
  retention: number | null
  next: NextDates
}

/** Shown below an answered question of a review. */
export interface ReviewMarked {
  note: NoteLink
  /** When the note will be asked next. */
  next: CalendarDate
  /** The date for another confidence; null after a wrong answer or if the dates are equal. */
  otherwise: { confidence: Confidence; next: CalendarDate } | null
  /** How often the note was missed on later days, if it should be read again; otherwise null. */
  leech: number | null
  /** How many questions of the note were asked so far, of how many. */
  met: number
  items: number
}

/** The lines of one sitting, by item. */
export interface ReviewLines {
  ask: Record<ItemId, ReviewAsk>
  marked: Record<ItemId, ReviewMarked>
  /** The item of the learner's last answer, if that is in this sitting and can be undone. */
  undoable: ItemId | null
}

/** A learner's standing in the items of a domain, topic or note. */
export interface Standing {
  items: number
  /** How many of them were ever answered. */
  seen: number
  /** The right answers out of all counted ones, with the 95 % interval. */
  facility: Score
  /** The mean chance that an answered note is remembered now; null before the first answer. */
  retention: number | null
  /**
   * Change of the share right: the last three weeks minus the three before. Null with fewer than 8 answers in either.
   */
  trend: number | null
}

/** How the questions of a domain or topic were answered in a week. */
export interface TrendWeek {
  /** Its first day, in UTC. */
  from: CalendarDate
  right: number
  answers: number
}

export interface DomainStanding extends Standing {
  name: string
  tag: Tag
  /** The six weeks that the trend is from, this one last. */
  weeks: TrendWeek[]
}

export interface NoteStanding extends Standing, NoteLink {
  /** The domain of the note; null if it is outside the blueprint. */
  domain: string | null
}

export interface Calibration {
  confidence: Confidence
  right: number
  of: number
  interval: [low: number, high: number]
  /** The share right that fits this confidence, 0 to 1. */
  fitting: number
}

export interface StudyDay {
  date: CalendarDate
  answers: number
  right: number
  minutes: number
}

/** The data behind the expected score. */
export interface ReadinessBasis {
  /** Counted answers; those given on a later day than the previous answer to their note; days since the first. */
  answers: number
  laterAnswers: number
  days: number
  /** Never answered items of the blueprint. */
  unseen: number
}

/** How much there is of how much that is needed. `domain` is its name if `what` is `domain`. */
export interface MissingBasis {
  what: 'answers' | 'domain' | 'notes' | 'width'
  domain: string | null
  have: number
  need: number
}

/** Scores are shares of the exam, 0 to 1. */
export type ReadinessView =
  | { kind: 'expected'; expected: [low: number, mid: number, high: number]; chance: number; basis: ReadinessBasis }
  | {
      kind: 'not-yet'
      /** What is still missing for an estimate. */
      missing: MissingBasis[]
      basis: ReadinessBasis
    }

/** What an hour of study is worth, in points of the exam's score. */
export interface WorthAnHour {
  what: { kind: 'domain'; name: string; tag: Tag } | { kind: 'sure-but-wrong' } | ({ kind: 'note' } & NoteLink)
  points: [low: number, high: number]
  /** How many questions to begin with. */
  items: number
}

/** `GET /api/me/progress`. */
export interface ProgressView {
  openExam: SittingId | null
  /** When the first counted answer was given; null if there is none. */
  since: Instant | null
  answers: number
  /** Those of them that were given on a later day than the one before to their note: what memories are computed from. */
  laterAnswers: number
  right: number
  minutes: number
  blueprint: { id: string; title: string; pass: number; items: number } | null
  readiness: ReadinessView | null
  domains: DomainStanding[]
  /** Standing by the first level of tags. */
  topics: DomainStanding[]
  /** The answered notes. */
  notes: NoteStanding[]
  calibration: Calibration[]
  /** The last 22 weeks, without days that have no answers. */
  days: StudyDay[]
  /** Minutes of the last seven days. */
  week: { practice: number; review: number; exam: number }
  /** The mean retention of the answered notes over the next month if there are no reviews. */
  fading: { date: CalendarDate; retention: number }[]
  worth: WorthAnHour[]
}

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
