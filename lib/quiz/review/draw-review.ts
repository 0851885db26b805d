import type { ItemId, NoteSlug } from '../../model/ids'
import { drawItems } from '../drawing/draw-items'
import type { Random } from '../seeded'
import { arrange } from './arrange'
import { type Candidate, candidatesOf, grasp, type Why } from './candidates'
import { pickItem } from './pick-item'
import type { ReviewState } from './review-state'
import { FIRST_QUESTIONS } from './settled'

export interface DrawnReview {
  item: ItemId
  note: NoteSlug
  why: Why
  /** The expected time in seconds, including the reading of a new note. */
  seconds: number
}

/** After a longer pause, the note of the last question may come first. */
const SITTING_MS = 60 * 60 * 1000
/** The assumed recall of a note that is asked earlier in the same sitting. */
const JUST_ASKED = 0.9

export interface Draw extends ReviewState {
  random: Random
  most: number
}

/**
 * Draws the next questions of a review: at most `most`, none after the minutes of the plan, and never two of one note
 * in a row. It always begins with what gains most today, so that an absence leaves no debt.
 */
export function drawReview(state: Draw): DrawnReview[] {
  const { learner, bank, now } = state
  const last = learner.last !== null && now - learner.last.at < SITTING_MS ? learner.last.note : null
  const requires = new Map(bank.map((note) => [note.note, note.requires]))
  return arrange(chooseQuestions(state), { last, requiredBy: (note) => requires.get(note) ?? [] })
}

/** The questions, most urgent first. New notes are chosen one by one, since one may prepare another. */
function chooseQuestions(state: Draw): DrawnReview[] {
  const { met, unmet, recalls } = candidatesOf(state)
  const worthOfNew = ({ from, worth }: Candidate) => worth * grasp(from, recalls)
  const chosen: DrawnReview[] = []
  let secondsLeft = state.plan.minutes * 60
  while (chosen.length < state.most && secondsLeft > 0) {
    const next = nextOf(met[0], mostWorth(unmet, worthOfNew))
    if (next === undefined) break
    const pool = next.why === 'new' ? unmet : met
    pool.splice(pool.indexOf(next), 1)
    recalls.set(next.from.note, JUST_ASKED)
    for (const question of questionsOf(next, state)) {
      if (chosen.length === state.most || secondsLeft <= 0) break
      chosen.push(question)
      secondsLeft -= question.seconds
    }
  }
  return chosen
}

/** A new note comes after all that is due, and before notes that could wait. */
function nextOf(known: Candidate | undefined, fresh: Candidate | undefined): Candidate | undefined {
  if (known === undefined || fresh === undefined) return known ?? fresh
  return known.why === 'ahead' ? fresh : known
}

function questionsOf({ from, why, seconds, againSeconds }: Candidate, { notes, random }: Draw): DrawnReview[] {
  const { note, items } = from
  if (why !== 'new') return [{ item: pickItem(items, notes.get(note) ?? null, random).id, note, why, seconds }]
  const first = drawItems(items, Math.min(FIRST_QUESTIONS, items.length), random)
  return first.map(({ id }, i) => ({ item: id, note, why, seconds: i === 0 ? seconds : againSeconds }))
}

function mostWorth(candidates: readonly Candidate[], worthOf: (candidate: Candidate) => number): Candidate | undefined {
  let most: Candidate | undefined
  let mostWorth = Number.NEGATIVE_INFINITY
  for (const candidate of candidates) {
    const worth = worthOf(candidate)
    if (worth > mostWorth) [most, mostWorth] = [candidate, worth]
  }
  return most
}
