import 'server-only'
import { cache } from 'react'
import type { NoteSlug } from '../../model/ids'
import { daysOfNew, isOff } from '../../quiz/plan/days-of-plan'
import { type Candidate, candidatesOf, type Why } from '../../quiz/review/candidates'
import { type DrawnReview, drawReview } from '../../quiz/review/draw-review'
import type { ReviewState } from '../../quiz/review/review-state'
import { seeded } from '../../quiz/seeded'
import type { ReviewDesk } from './review-desk'

/** No day is counted further. */
const MOST = 500

/** Reasons to ask a note that was met before today. */
const DUE: ReadonlySet<Why> = new Set<Why>(['contrast', 'sure-and-wrong', 'due'])

/** What is left of today's share: questions of notes that were met and are due, and those of new notes. */
export interface TodayShare {
  due: DrawnReview[]
  new: DrawnReview[]
  /** The notes that are due and can wait, since the day is off or its minutes are too few. */
  waiting: NoteSlug[]
}

/** It is drawn once for a page, so that the headline, the plan, the chart and the minutes say the same. */
export const todayShare = cache((desk: ReviewDesk): TodayShare => {
  const drawn = isOffToday(desk) ? [] : drawToday(desk, { seed: 'view', most: MOST })
  const due = drawn.filter(isDue)
  const asked = new Set(due.map(({ note }) => note))
  const notes = dueNotes(desk.state).map(({ from }) => from.note)
  return { due, new: drawn.filter(isNew), waiting: notes.filter((note) => !asked.has(note)) }
})

/** The due notes of what was drawn, or the new ones if none is due. */
export function dueOrNew(drawn: readonly DrawnReview[]): DrawnReview[] {
  const due = drawn.filter(isDue)
  return due.length > 0 ? due : drawn.filter(isNew)
}

const isNew = ({ why }: DrawnReview) => why === 'new'
const isDue = ({ why }: DrawnReview) => why !== 'new' && why !== 'ahead'

interface Asked {
  seed: string
  most: number
  /** By default, those that are left of the day. */
  minutes?: number
}

/** Draws as much as is asked. In the last days before the exam, all of the time is for notes that were met. */
export function drawToday({ aim, state }: ReviewDesk, { seed, most, minutes = state.plan.minutes }: Asked) {
  const hasNew = daysOfNew(aim.plan, state.today.date) > 0
  const bank = hasNew ? state.bank : state.bank.filter(({ note }) => state.notes.has(note))
  return drawReview({ ...state, bank, plan: { ...state.plan, minutes }, random: seeded(seed), most })
}

/** Whether the plan names today as a day off. */
export const isOffToday = ({ aim, state }: ReviewDesk): boolean => isOff(aim.plan, state.today.date)

/** All that is due now, however many minutes are left. */
export const dueNotes = (state: ReviewState): Candidate[] => candidatesOf(state).met.filter(({ why }) => DUE.has(why))

/** The expected time of a review, in minutes, rounded up. */
export const minutesOf = (drawn: readonly DrawnReview[]): number =>
  Math.ceil(drawn.reduce((sum, { seconds }) => sum + seconds, 0) / 60)
