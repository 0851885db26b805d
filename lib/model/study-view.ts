/**
 * What review, progress and plan are drawn from: made by the server room from the fold of the learner's answers
 * (docs/decisions/0031), drawn by components. While an exam of the learner is open they say so, and nothing else of what
 * was answered: lists are empty and counts are 0.
 */
import type { Instant, ItemId, SittingId, Tag } from './ids'
import type { NoteLink } from './page'
import type { CalendarDate, Plan } from './plan'
import type { Score } from './result'
import type { Confidence } from './sitting'

/** So many notes of those met fall due on a day, new ones not counted. */
export interface DueDay {
  date: CalendarDate
  due: number
}

/** `GET /api/me/review`, and what the review page says before and after a review. */
export interface ReviewView {
  /** The exam that holds the rest back; a review cannot be begun meanwhile. */
  openExam: SittingId | null
  /** A review that was begun and has something left to do. */
  openReview: SittingId | null
  /** How many questions of met notes, and of new notes, a review of today would ask. */
  due: number
  new: number
  /** How long they take, by this learner's own speed. */
  minutes: number
  minutesADay: number
  /** From today on. */
  forecast: DueDay[]
  /** Notes that were missed again and again: to be read again rather than asked again. */
  leeches: NoteLink[]
  suspended: (NoteLink & { until: Instant | null })[]
  /** The weakest note, for who owes nothing and wants to do something; null before the first answer. */
  weakest: NoteLink | null
}

/** When a note comes again: by how sure its question is answered, and if it is missed. */
export interface NextDates {
  right: Record<Confidence | 'unsaid', CalendarDate>
  wrong: CalendarDate
}

/** The line beside a question of a review that is not answered yet. It names no note, which may give the key away. */
export interface ReviewAsk {
  lastAt: Instant | null
  /** The chance that the note is remembered now, 0 to 1; null for a new one. */
  retention: number | null
  next: NextDates
}

/** The line below a question of a review that was marked. */
export interface ReviewMarked {
  note: NoteLink
  /** When it comes again. */
  next: CalendarDate
  /** What another confidence would have given; null for a miss, and where it makes no difference. */
  otherwise: { confidence: Confidence; next: CalendarDate } | null
  /** How often the note was missed on later days, if it is better read before it is asked again; else null. */
  leech: number | null
  /** Questions of the note that were met, and that there are. */
  met: number
  items: number
}

/** By item of one sitting. */
export interface ReviewLines {
  ask: Record<ItemId, ReviewAsk>
  marked: Record<ItemId, ReviewMarked>
  /** The learner's last answer, if it is in this sitting and may be taken back. */
  undoable: ItemId | null
}

/** What is known of some items: those of a domain, a topic or a note. */
export interface Standing {
  items: number
  /** Of these, how many were ever answered. */
  seen: number
  /** All counted answers and how many of them were right, with the 95 % interval. */
  facility: Score
  /** The mean chance, over the notes met, that they are remembered now; null before the first. */
  retention: number | null
  /** The share right in the last three weeks less that of the three before; null with fewer than 8 answers in either. */
  trend: number | null
}

export interface DomainStanding extends Standing {
  name: string
  tag: Tag
}

export interface NoteStanding extends Standing, NoteLink {
  /** The name of the domain that it counts for; null outside the blueprint. */
  domain: string | null
}

export interface Calibration {
  confidence: Confidence
  right: number
  of: number
  interval: [low: number, high: number]
  /** The share right that the word stands for, 0 to 1. */
  fitting: number
}

export interface StudyDay {
  date: CalendarDate
  answers: number
  right: number
  minutes: number
}

/** What the expected score is computed from. */
export interface ReadinessBasis {
  /** Counted answers, those of a later day than the one before to their note, and days since the first. */
  answers: number
  laterAnswers: number
  days: number
  /** Items of the blueprint that were never answered. */
  unseen: number
}

/** Shares of the exam's score, 0 to 1. */
export type ReadinessView =
  | { kind: 'expected'; expected: [low: number, mid: number, high: number]; chance: number; basis: ReadinessBasis }
  | {
      kind: 'not-yet'
      /** What is missing until it can be told: how much there is of how much, and for a domain its name. */
      missing: { what: 'answers' | 'domain' | 'notes' | 'width'; domain: string | null; have: number; need: number }[]
      basis: ReadinessBasis
    }

/** What an hour would be worth, in points of the exam's score. */
export interface WorthAnHour {
  what: { kind: 'domain'; name: string; tag: Tag } | { kind: 'sure-but-wrong' } | ({ kind: 'note' } & NoteLink)
  points: [low: number, high: number]
  /** How many questions it would start with. */
  items: number
}

/** `GET /api/me/progress`. */
export interface ProgressView {
  openExam: SittingId | null
  /** When the first counted answer was given; null before it. */
  since: Instant | null
  answers: number
  right: number
  minutes: number
  blueprint: { id: string; title: string; pass: number; items: number } | null
  readiness: ReadinessView | null
  domains: DomainStanding[]
  /** The first level of tags below which there are notes. */
  topics: DomainStanding[]
  /** Those that were met. */
  notes: NoteStanding[]
  calibration: Calibration[]
  /** The last 22 weeks, days without answers left out. */
  days: StudyDay[]
  /** The minutes of the last seven days. */
  week: { practice: number; review: number; exam: number }
  /** The mean retention of the notes met, over the next month, without reviews. */
  fading: { date: CalendarDate; retention: number }[]
  worth: WorthAnHour[]
}

export interface PlanDay {
  date: CalendarDate
  due: number
  new: number
  minutes: number
}

/** `GET /api/me/plan`. */
export interface PlanView {
  openExam: SittingId | null
  plan: Plan
  /** Whether the learner has made it; else it is the usual one. */
  isMade: boolean
  /** The blueprints that there are to choose from. */
  blueprints: { id: string; title: string }[]
  today: { minutes: number; due: number; new: number }
  /** Up to the exam, or the next 30. */
  days: PlanDay[]
  /** How long a question takes this learner, with its feedback. */
  secondsAQuestion: number
  readiness: ReadinessView | null
}
