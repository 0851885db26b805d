import type { ItemId } from '../../model/ids'
import type { Hypothesis } from './hypotheses'
import type { NoteState } from './next-state'

export const DAY_MS = 86_400_000

/** A plain JSON value. What is remembered of one note; folded from its responses, so it can be made again at any time. */
export interface NoteMemory {
  /** When it was last answered: milliseconds since 1970. */
  at: number
  /** For each hypothesis the logarithm of the stability in days, in ten-thousandths: short as text, exact to 0.01 %. */
  lnStabilities: number[]
  /** For each hypothesis the difficulty, in thousandths. */
  difficulties: number[]
  /** Of each item: how often it was seen, and when last. */
  items: Record<ItemId, [times: number, at: number]>
  /** Answers on a later day than the one before; more than these are not kept apart. */
  laterDays: LaterDays
  /** Set while the last answer is a miss: the learner's turn that it was, and when. */
  missed: { turn: number; at: number } | null
  /** Set after a sure and wrong answer, until it has come back twice. */
  sureAndWrong: { at: number; returns: number } | null
  misconceptions: Misconception[]
}

/** A misconception that an option stood for which was chosen: how often, when last, and how often it was resisted since. */
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
  /** How far they went otherwise than foretold, for readiness: items seen before and items met for the first time. */
  seen: Foretold
  fresh: Foretold
  /** The instant that both are weighed for. */
  at: number
}

/** Sums over answers, halved every ten days: right minus foretold, and the variance foretold. */
export interface Foretold {
  gap: number
  variance: number
}

/** Under hypothesis `h`. */
export function stateOf(note: NoteMemory, h: number): NoteState {
  return { lnStability: note.lnStabilities[h]! / 10_000, difficulty: note.difficulties[h]! / 1_000 }
}

/** Answers nearer than this to the last one are of one day: they show what is in mind, not what is remembered. */
const SAME_DAY_MS = 0.5 * DAY_MS

export function isLaterDay(note: NoteMemory, at: number): boolean {
  return at - note.at >= SAME_DAY_MS
}

/** Days of the hypothesis, not of the learner. An answer that is dated before the last one counts as at once. */
export function elapsedDays(note: NoteMemory, at: number, { pace }: Hypothesis): number {
  return Math.max(at - note.at, 0) / DAY_MS / pace
}
