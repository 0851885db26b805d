import type { NoteSlug } from '../../model/ids'
import { FIRST_RECALL } from '../memory/remember'
import { likelyHypotheses, type WeighedHypothesis } from '../memory/weighed-hypotheses'
import { weightedQuantile } from '../weighted-quantile'
import { type Candidate, candidatesOf, grasp, horizonOf } from './candidates'
import { gainOfAsking, gainOfMeeting } from './gain'
import type { ReviewState } from './review-state'

export interface Worth {
  /** How much the share of right answers in the exam grows, as an interval with 90 % of the hypotheses' weight. */
  low: number
  high: number
  /** How many questions fit in the time. */
  items: number
}

/** The gain of some time spent on these notes only, those with the largest gain first. */
export function worthOf(state: ReviewState, notes: ReadonlySet<NoteSlug>, seconds: number): Worth {
  const chosen = fill(candidatesAmong(state, notes), seconds)
  const likely = likelyHypotheses(state.learner)
  const expected = chosen.map((candidate) => ({ candidate, mean: gainUnder(likely, candidate, state) }))
  const gains = likely.map((one) => ({
    weight: one.weight,
    value: expected.reduce((sum, { candidate, mean }) => {
      const share = gainUnder([{ ...one, weight: 1 }], candidate, state) / mean
      return sum + candidate.worth * candidate.seconds * share
    }, 0),
  }))
  const gainAt = (share: number) => Math.max(0, weightedQuantile(gains, share))
  return { low: gainAt(0.05), high: gainAt(0.95), items: chosen.length }
}

/** The questions about these notes, those with the largest gain per second first. */
function candidatesAmong(state: ReviewState, notes: ReadonlySet<NoteSlug>): Candidate[] {
  const { met, unmet, recalls } = candidatesOf(state)
  const grasped = unmet.map((candidate) => ({ ...candidate, worth: candidate.worth * grasp(candidate.from, recalls) }))
  return [...met, ...grasped]
    .filter(({ from, worth }) => notes.has(from.note) && worth > 0)
    .sort((a, b) => b.worth - a.worth)
}

function fill(candidates: Candidate[], seconds: number): Candidate[] {
  let left = seconds
  return candidates.filter((candidate) => {
    if (candidate.seconds > left) return false
    left -= candidate.seconds
    return true
  })
}

function gainUnder(likely: readonly WeighedHypothesis[], { from }: Candidate, state: ReviewState): number {
  const horizon = horizonOf(state)
  const note = state.notes.get(from.note)
  return note === undefined
    ? gainOfMeeting(likely, FIRST_RECALL, horizon - state.now)
    : gainOfAsking(likely, note, { now: state.now, horizon })
}
