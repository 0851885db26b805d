/**
 * The data of the review page and of the lines beside questions of a review. Made by lib/server from the fold of the
 * learner's answers (docs/decisions/0031), rendered by components. While the learner has an open exam, it reveals
 * nothing about answers: lists are empty and counts are 0.
 */
import type { Instant, ItemId, SittingId } from '../ids'
import type { NoteLink } from '../notes/page'
import type { CalendarDate } from './plan'
import type { Confidence } from './sitting'

/** How many notes come back on a day, without new notes, and how many are asked if what does not fit in a day waits. */
export interface DueDay {
  date: CalendarDate
  due: number
  asked: number
}

/** `GET /api/me/review`, also shown on the review page before and after a review. */
export interface ReviewView {
  /** An open exam. While there is one, no review can be begun. */
  openExam: SittingId | null
  /** A review that was begun and is not complete. */
  openReview: SittingId | null
  /** How many of its questions are unanswered. */
  openReviewLeft: number
  /** How many questions a review today would ask: of known notes, and of new ones. */
  due: number
  new: number
  /** How many further notes are due and can wait, since the day is off or its minutes are too few. */
  waiting: number
  /** Whether the plan has no study today. Then `due` and `new` are 0. */
  isOff: boolean
  /** Estimated time for them, from this learner's own speed. */
  minutes: number
  minutesADay: number
  /** The coming days, beginning with today, with all that `due` and `waiting` count. */
  forecast: DueDay[]
  /** Notes that were missed repeatedly and should be read again. */
  leeches: NoteLink[]
  suspended: (NoteLink & { until: Instant | null })[]
  /** The weakest note that is not suspended, a suggestion if nothing is due; null before the first answer. */
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
  /** Whether it was missed today for the first time. Then it comes once more today if the day's minutes allow. */
  againToday: boolean
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
