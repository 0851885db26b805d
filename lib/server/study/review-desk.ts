import 'server-only'
import { cache } from 'react'
import type { LearnerId, NoteSlug } from '../../model/ids'
import type { TitleLang } from '../../model/text/titles'
import { dayAt } from '../../quiz/day-span'
import type { MetNote, ReviewState } from '../../quiz/review/review-state'
import type { Bundle } from '../bundle/bundle'
import { type Learned, learned, memoriesOf, NOTHING_LEARNED } from '../feedback/learned'
import { type Aim, aimOf, reviewedMinutes, suspendedNotes } from './aim'
import { reviewBank } from './review-bank'

/** The data behind a learner's reviews. */
export interface ReviewDesk {
  bundle: Bundle
  /** The language of note titles; null for programs. */
  lang: TitleLang | null
  aim: Aim
  own: Learned
  state: ReviewState
  suspended: Awaited<ReturnType<typeof suspendedNotes>>
  /** How many minutes the learner has reviewed today. */
  doneMinutes: number
}

/** Cached for a request, since the home page needs it for the review and for the plan. */
export const reviewDesk = cache(readDesk)

async function readDesk(bundle: Bundle, learner: LearnerId | null, lang: TitleLang | null = null): Promise<ReviewDesk> {
  const own = learner === null ? NOTHING_LEARNED : await learned(learner)
  const aim = await aimOf(bundle, learner, own.notes.keys())
  const suspended: ReviewDesk['suspended'] = learner === null ? new Map() : await suspendedNotes(bundle, learner)
  const doneMinutes = learner === null ? 0 : await reviewedMinutes(learner, aim)
  const notes = memoriesOf(own)
  const now = Date.now()
  const state = {
    learner: own.memory,
    notes,
    bank: await reviewBank(bundle, aim.blueprint, notes),
    plan: { examAt: aim.examAt, minutes: Math.max(0, aim.plan.minutesADay - doneMinutes) },
    suspended: new Set(suspended.keys()),
    now,
    today: dayAt(aim.dayOf, now),
  }
  return { bundle, lang, aim, own, state, suspended, doneMinutes }
}

/** The notes that were met, are still in the vault and not suspended, in the order of the vault. */
export const metNotes = ({ bank, notes, suspended }: ReviewState): ReadonlyMap<NoteSlug, MetNote> =>
  new Map(
    bank.flatMap(({ note, items }) => {
      const memory = notes.get(note)
      return memory === undefined || suspended.has(note) ? [] : [[note, { memory, items }]]
    }),
  )

export const askedNotes = (state: ReviewState): NoteSlug[] => [...metNotes(state).keys()]
