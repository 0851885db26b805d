/**
 * The data of the progress page. Made by lib/server from the fold of the learner's answers (docs/decisions/0031),
 * rendered by components. While the learner has an open exam, it reveals nothing about answers: lists are empty and
 * counts are 0.
 */
import type { Instant, SittingId, Tag } from '../ids'
import type { NoteLink } from '../notes/page'
import type { CalendarDate } from './plan'
import type { ReadinessView } from './readiness-view'
import type { Score } from './result'
import type { Confidence } from './sitting'

/** A learner's standing in the items of a domain, topic or note. */
export interface Standing {
  items: number
  /** How many of them were ever answered as they are now. */
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
  /** The six weeks of the trend. This week is the last. */
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

/** The gain of an hour of study, in points of the exam's score. */
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
  /**
   * How many of these were given on a later day than the previous one to their note. Memories are computed from them.
   */
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
  /** The mean retention of the answered notes over the next month, without reviews and with those of the plan. */
  month: { date: CalendarDate; without: number; reviewed: number }[]
  worth: WorthAnHour[]
}
