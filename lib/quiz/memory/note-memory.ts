import type { ItemId } from '../../model/ids'
import { wasAhead } from '../wrong-clock'
import type { NoteState } from './hypotheses/hypothesis'

export const DAY_MS = 86_400_000

/** The memory of one note, as plain JSON. Folded from its responses, so it can be recomputed at any time. */
export interface NoteMemory {
  /** When it was last answered, in ms since 1970. */
  at: number
  /** The logarithm of the strength under each hypothesis, in ten-thousandths: short as text, exact to 0.01 %. */
  lnStrengths: number[]
  /** The difficulty under each hypothesis, in thousandths. */
  difficulties: number[]
  /** How often each item was seen, when last, and whether the last answer to it was right. */
  items: Record<ItemId, [times: number, at: number, right: boolean]>
  /** How many answers were given on a later day than the previous one, up to a maximum. */
  laterDays: LaterDays
  /** Set while the last answer is a miss: its time, and whether it was the second of its day in a row. */
  missed: { at: number; again: boolean } | null
  /** Set after a sure and wrong answer, until the note was asked again twice. */
  sureAndWrong: { at: number; returns: number } | null
  misconceptions: Misconception[]
}

/** A misconception whose option was chosen: how often, when last, and how often it was resisted since. */
export interface Misconception {
  name: string
  chosen: number
  at: number
  resisted: number
}

export interface LaterDays {
  count: number
  /** The last five, oldest first: `1` right, `0` not. */
  recent: string
  /** How far the answers deviate from predictions, for readiness: on items seen before, and on new items. */
  seen: PredictionError
  fresh: PredictionError
  /** The time for which both are weighted. */
  at: number
}

/** Sums over answers, halved every ten days: right minus predicted, and the predicted variance. */
export interface PredictionError {
  gap: number
  variance: number
}

/** Under hypothesis `h`. */
export function stateOf(note: NoteMemory, h: number): NoteState {
  return { lnStrength: note.lnStrengths[h]! / 10_000, difficulty: note.difficulties[h]! / 1_000 }
}

/**
 * Answers closer than this to the last one belong to the same day: they show what is in mind, not what is remembered.
 */
const SAME_DAY_MS = 0.5 * DAY_MS

/** @param at  in ms since 1970, as is the time of the note's last answer */
export function isLaterDay(note: NoteMemory, at: number): boolean {
  return at - note.at >= SAME_DAY_MS
}

const LONG_AGO_MS = 365 * DAY_MS

/**
 * A note that was answered while the clock was ahead would not be due before that time comes. As nobody knows when it was
 * answered, it counts as answered long ago: it is asked, and from then on its time is known.
 */
export const notAhead = (note: NoteMemory, now: number): NoteMemory =>
  wasAhead(note.at, now) ? { ...note, at: now - LONG_AGO_MS } : note

/** Days since the last answer. An answer dated before the last one counts as simultaneous. */
export function elapsedDays(note: NoteMemory, at: number): number {
  return Math.max(at - note.at, 0) / DAY_MS
}
