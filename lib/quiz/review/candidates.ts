import type { NoteSlug } from '../../model/ids'
import { DAY_MS, isLaterDay, type NoteMemory } from '../memory/note-memory'
import { wholeSeconds } from '../memory/question-seconds'
import { isBack } from '../memory/sure-and-wrong'
import { contrastsOf } from './contrasts'
import { DUE_RECALL } from './due'
import { gainOfAsking, gainOfMeeting, type LikelyHypothesis, likelyHypotheses, recallOf } from './gain'
import { isLeech } from './leeches'
import type { ReviewNote, ReviewState } from './review-state'

/** Why a note is asked; the order is that of the queue. */
export const WHYS = ['contrast', 'missed-today', 'sure-and-wrong', 'due', 'new', 'ahead'] as const
export type Why = (typeof WHYS)[number]

export interface Candidate {
  from: ReviewNote
  why: Why
  seconds: number
  /** Points of the exam per second. */
  worth: number
  /** The learner's turn of the miss that it repeats. */
  missedAt: number | null
}

/** Without an exam date one learns for this long ahead. */
const HORIZON_MS = 30 * DAY_MS
/** So near the exam, a new note must be worth more than what is due. */
const NEAR_MS = 3 * DAY_MS
/** The recall of a note that was just read for the first time. */
const FIRST_RECALL = 0.6

interface Reckoning extends ReviewState {
  likely: readonly LikelyHypothesis[]
  /** Of each note that was met. */
  recalls: ReadonlyMap<NoteSlug, number>
  contrasted: ReadonlySet<NoteSlug>
  horizon: number
}

/** All notes that may be asked, in the order of the queue. */
export function candidatesOf(state: ReviewState): Candidate[] {
  const reckoning = reckon(state)
  const candidates = state.bank
    .filter(({ note, items }) => items.length > 0 && !state.suspended.has(note))
    .flatMap((from) => {
      const note = state.notes.get(from.note)
      if (note === undefined) return [unmetCandidate(from, reckoning)]
      return isLeech(note, state.now) ? [] : metCandidate(from, note, reckoning)
    })
  const rank = rankNear(state)
  return candidates.sort((a, b) => rank(a.why) - rank(b.why) || b.worth - a.worth)
}

function reckon(state: ReviewState): Reckoning {
  const { notes, now, plan } = state
  const likely = likelyHypotheses(state.learner)
  const horizon = plan.examAt !== null && plan.examAt > now ? plan.examAt : now + HORIZON_MS
  const recalls = new Map([...notes].map(([slug, note]) => [slug, recallOf(likely, note, now)]))
  return { ...state, likely, horizon, recalls, contrasted: contrastsOf(state) }
}

function rankNear({ plan: { examAt }, now }: ReviewState): (why: Why) => number {
  const isNear = examAt !== null && examAt > now && examAt - now < NEAR_MS
  return (why) => WHYS.indexOf(isNear && why === 'new' ? 'due' : why)
}

function metCandidate(from: ReviewNote, note: NoteMemory, reckoning: Reckoning): Candidate[] {
  const why = whyAsk(from.note, note, reckoning)
  if (why === null) return []
  const { likely, learner, recalls } = reckoning
  const recall = recalls.get(from.note)!
  const { right, wrong } = learner.seconds
  const seconds = recall * wholeSeconds(right) + (1 - recall) * wholeSeconds(wrong)
  const worth = (from.weight * gainOfAsking(likely, note, reckoning)) / seconds
  return [{ from, why, seconds, worth, missedAt: why === 'missed-today' ? note.missed!.turn : null }]
}

function whyAsk(slug: NoteSlug, note: NoteMemory, { now, recalls, contrasted }: Reckoning): Why | null {
  if (contrasted.has(slug)) return 'contrast'
  if (!isLaterDay(note, now)) return note.missed === null ? null : 'missed-today'
  if (note.sureAndWrong !== null && isBack(note.sureAndWrong, now)) return 'sure-and-wrong'
  return recalls.get(slug)! < DUE_RECALL ? 'due' : 'ahead'
}

/** A note is learned the better, the more of what comes before it is known. */
function unmetCandidate(from: ReviewNote, { likely, learner, recalls, now, horizon }: Reckoning): Candidate {
  const grasp = from.requires.reduce((product, required) => {
    const recall = recalls.get(required)
    return product * (recall === undefined ? 0.5 : 0.6 + 0.4 * recall)
  }, 1)
  const seconds = from.minutes * 60 + wholeSeconds(learner.seconds.wrong)
  const gain = gainOfMeeting(likely, FIRST_RECALL, horizon - now)
  return { from, why: 'new', seconds, worth: (from.weight * grasp * gain) / seconds, missedAt: null }
}
