import 'server-only'
import { cache } from 'react'
import { type DrawnReview, drawReview } from '../../quiz/review/draw-review'
import { seeded } from '../../quiz/seeded'
import type { ReviewDesk } from './review-desk'

/** No day is counted further. */
const MOST = 500

/** What is left of today's share: questions of notes that were met and are due, and those of new notes. */
export interface TodayShare {
  due: DrawnReview[]
  new: DrawnReview[]
}

/** It is drawn once for a page, so that the headline, the plan and the minutes say the same. */
export const todayShare = cache(({ state }: ReviewDesk): TodayShare => {
  const drawn = drawReview({ ...state, random: seeded('view'), most: MOST })
  const isNew = ({ why }: DrawnReview) => why === 'new'
  return { due: drawn.filter((one) => !isNew(one) && one.why !== 'ahead'), new: drawn.filter(isNew) }
})

export const minutesOf = (drawn: readonly DrawnReview[]): number =>
  Math.ceil(drawn.reduce((sum, { seconds }) => sum + seconds, 0) / 60)
