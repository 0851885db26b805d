import type { AnswerNews } from '@/components/outbox/outbox'
import { type News, withNews } from '@/components/outbox/save-status'
import type { Markings } from '@/components/question/next-open'
import { type StarEvent, type Stars, starNext, starsOf } from '@/components/question/stars'
import type { Marking } from '@/lib/model/feedback'
import type { ItemId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'
import type { SittingView } from '@/lib/model/view'

/** The state of a practice on its page: markings, stars and the status of answers. */
export interface Practice {
  items: readonly DeliveredItem[]
  markings: Markings
  stars: Stars
  /** The item of the last answer, which can be undone. */
  undoable: ItemId | null
  news: News
}

export type PracticeEvent = StarEvent | { kind: 'heard'; news: AnswerNews }

export function practiceOf({ sitting, feedback, flags, undoable }: SittingView): Practice {
  return { items: sitting.items, markings: feedback, stars: starsOf(flags), news: new Map(), undoable }
}

export function practiceNext(before: Practice, event: PracticeEvent): Practice {
  if (event.kind !== 'heard') return { ...before, stars: starNext(before.stars, event) }
  const state = { ...before, news: withNews(before.news, event.news) }
  if (event.news.kind !== 'acknowledged') return state
  const { item } = event.news.answer
  return { ...state, markings: { ...before.markings, [item]: event.news.body as Marking }, undoable: item }
}

/** Where a learner continues a practice: its first open question, or its last one. */
export function firstOpen({ items, markings }: Practice): DeliveredItem {
  return items.find((item) => !markings[item.id]) ?? items.at(-1)!
}

export const isOver = ({ items, markings }: Practice): boolean => items.every((item) => markings[item.id])
