import type { NoteSlug } from '../../model/ids'
import { DAY_MS, type NoteMemory } from '../memory/note-memory'
import { wholeSeconds } from '../memory/question-seconds'
import { FIRST_RECALL } from '../memory/remember'
import { recallOf } from '../memory/retrievability'
import { returnsOn } from '../memory/sure-and-wrong'
import { likelyHypotheses, type WeighedHypothesis } from '../memory/weighed-hypotheses'
import { contrastsOf } from './contrasts'
import { comesAgain, isAskedToday, isDue } from './due'
import { gainOfAsking, gainOfMeeting } from './gain'
import type { ReviewNote, ReviewState } from './review-state'

/** Why a note is asked, in the order of the queue. */
const WHYS = ['contrast', 'missed-today', 'sure-and-wrong', 'due', 'new', 'ahead'] as const
export type Why = (typeof WHYS)[number]

export interface Candidate {
  from: ReviewNote
  why: Why
  /** The expected time in seconds, including the reading of a new note. */
  seconds: number
  /** The same for a further question of the note right after it. */
  againSeconds: number
  /** Points of the exam per second. */
  worth: number
}

export interface Candidates {
  /** In the order of the queue. */
  met: Candidate[]
  /** The gain of each assumes that the notes it requires are known; see `grasp`. */
  unmet: Candidate[]
  /** For each note that was met. */
  recalls: Map<NoteSlug, number>
}

/** Without an exam date, notes should be remembered for this long. */
const HORIZON_MS = 30 * DAY_MS

interface Reckoning extends ReviewState {
  likely: readonly WeighedHypothesis[]
  recalls: ReadonlyMap<NoteSlug, number>
  contrasted: ReadonlySet<NoteSlug>
  horizon: number
}

/** All notes that may be asked now. */
export function candidatesOf(state: ReviewState): Candidates {
  const { bank, notes, now, suspended } = state
  const likely = likelyHypotheses(state.learner)
  const recalls = new Map([...notes].map(([slug, note]) => [slug, recallOf(likely, note, now)]))
  const reckoning = { ...state, likely, recalls, horizon: horizonOf(state), contrasted: contrastsOf(state) }
  const askable = bank.filter(({ note, items }) => items.length > 0 && !suspended.has(note))
  const met = askable.flatMap((from) => metCandidate(from, reckoning))
  return {
    met: met.sort((a, b) => WHYS.indexOf(a.why) - WHYS.indexOf(b.why) || b.worth - a.worth),
    unmet: unmetCandidates(
      askable.filter(({ note }) => !notes.has(note)),
      reckoning,
    ),
    recalls,
  }
}

/** The time at which notes should be remembered: the exam, or some time ahead. */
export function horizonOf({ plan: { examAt }, now }: Pick<ReviewState, 'plan' | 'now'>): number {
  return examAt !== null && examAt > now ? examAt : now + HORIZON_MS
}

function metCandidate(from: ReviewNote, reckoning: Reckoning): Candidate[] {
  const { likely, learner, notes, recalls } = reckoning
  const [note, recall] = [notes.get(from.note), recalls.get(from.note)]
  if (note === undefined || recall === undefined) return []
  const why = whyAsk(from, note, reckoning)
  if (why === null) return []
  const { right, wrong } = learner.seconds
  const seconds = recall * wholeSeconds(right) + (1 - recall) * wholeSeconds(wrong)
  const worth = (from.weight * gainOfAsking(likely, note, reckoning)) / seconds
  return [{ from, why, seconds, againSeconds: seconds, worth }]
}

function whyAsk({ note: slug, items }: ReviewNote, memory: NoteMemory, reckoning: Reckoning): Why | null {
  const { learner, likely, today, contrasted } = reckoning
  if (contrasted.has(slug)) return 'contrast'
  if (isAskedToday(memory, reckoning)) return comesAgain(memory) && learner.last?.note !== slug ? 'missed-today' : null
  if (returnsOn(memory, today)) return 'sure-and-wrong'
  return isDue(likely, { memory, items }, today) ? 'due' : 'ahead'
}

function unmetCandidates(unmet: readonly ReviewNote[], { likely, learner, now, horizon }: Reckoning): Candidate[] {
  const gain = gainOfMeeting(likely, FIRST_RECALL, horizon - now)
  return unmet.map((from) => {
    const againSeconds = wholeSeconds(learner.seconds.wrong)
    const seconds = from.minutes * 60 + againSeconds
    return { from, why: 'new', seconds, againSeconds, worth: (from.weight * gain) / seconds }
  })
}

/** The share of a note that the learner can understand. It is 1 if all notes that it requires are known. */
export function grasp({ requires }: ReviewNote, recalls: ReadonlyMap<NoteSlug, number>): number {
  return requires.reduce((product, required) => {
    const recall = recalls.get(required)
    return product * (recall === undefined ? 0.5 : 0.6 + 0.4 * recall)
  }, 1)
}
