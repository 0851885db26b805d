import { type Feedback, isMarked } from '@/lib/model/feedback'
import type { ItemResultView, ResultView } from '@/lib/model/view'

/** An item of a result with its number in the sitting, from 1. */
export type NumberedItem = ItemResultView & { number: number }
export type MarkedItem = NumberedItem & { feedback: Feedback }

/**
 * Groups in the order in which they teach most: sure and wrong, wrong, blank, right. Partly right answers are among the
 * wrong ones, blank ones are not. Items of an open exam come last, since they are not marked yet.
 */
export function resultGroups({ items, confidences }: Pick<ResultView, 'items' | 'confidences'>) {
  const numbered: NumberedItem[] = items.map((item, index) => ({ ...item, number: index + 1 }))
  const marked = numbered.filter((item): item is MarkedItem => isMarked(item.feedback))
  const answered = marked.filter(({ response }) => response !== null)
  const isRight = ({ feedback }: MarkedItem) => feedback.verdict === 'right'
  const isSure = ({ item }: MarkedItem) => confidences[item] === 'sure'
  return {
    sureWrong: answered.filter((item) => !isRight(item) && isSure(item)),
    wrong: answered.filter((item) => !isRight(item) && !isSure(item)),
    blank: marked.filter(({ response }) => response === null),
    right: answered.filter(isRight),
    withheld: numbered.filter(({ feedback }) => !isMarked(feedback)),
  }
}

/** How many points are needed to pass: 15 for a share of 0.72 of 20. */
export function passPoints(pass: number, of: number): number {
  // 0.7 × 10 is 7.000000000000001 in floats, which would round up to 8.
  return Math.ceil(Number((pass * of).toFixed(9)))
}
