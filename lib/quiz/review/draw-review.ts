import type { ItemId, NoteSlug } from '../../model/ids'
import type { Random } from '../seeded'
import { type Candidate, candidatesOf, type Why } from './candidates'
import { pickItem } from './pick-item'
import type { ReviewState } from './review-state'

export interface DrawnReview {
  item: ItemId
  note: NoteSlug
  why: Why
  /** How long it is expected to take, with reading a new note. */
  seconds: number
}

/** Other questions between a miss and its repetition. */
const APART = 4
/** After a longer pause the note of the last question may be the first again. */
const SITTING_MS = 60 * 60 * 1000

/**
 * Draws the next questions of a review, the most urgent first, each of another note: never more than `most`, nor than
 * the plan's minutes hold. It begins anew with what is worth most today, so an absence leaves no debt.
 */
export function drawReview(state: ReviewState & { random: Random; most: number }): DrawnReview[] {
  const { learner, notes, random, most } = state
  const waiting = candidatesOf(state)
  const drawn: DrawnReview[] = []
  let secondsLeft = state.plan.minutes * 60
  let last = learner.last !== null && state.now - learner.last.at < SITTING_MS ? learner.last.note : null
  while (drawn.length < most) {
    const turn = learner.turn + drawn.length
    const next = waiting.findIndex(
      (candidate) => candidate.seconds <= secondsLeft && candidate.from.note !== last && isApart(candidate, turn),
    )
    if (next < 0) break
    const [{ from, why, seconds }] = waiting.splice(next, 1) as [Candidate]
    drawn.push({ item: pickItem(from.items, notes.get(from.note) ?? null, random).id, note: from.note, why, seconds })
    secondsLeft -= seconds
    last = from.note
  }
  return drawn
}

function isApart({ missedAt }: Candidate, turn: number): boolean {
  return missedAt === null || turn - missedAt > APART
}
