import { type Feedback, isMarked } from '@/lib/model/feedback'
import type { ItemResultView, ResultView } from '@/lib/model/view'

/** Of a result's items: the numbers that they had in the sitting count from 1. */
export type NumberedItem = ItemResultView & { number: number }
export type MarkedItem = NumberedItem & { feedback: Feedback }

/**
 * In the order in which they teach most: what was sure and wrong, then what was wrong, what was left blank, and what
 * was right. An answer that was only partly right is among the wrong ones; a blank is none. Last what an open exam asks
 * too, and so is not marked yet.
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

/** How many points pass: a share of 0.72 of 20 is 15. */
export function passPoints(pass: number, of: number): number {
  // 0.7 × 10 is 7.000000000000001 in floats, and 8 would be asked for.
  return Math.ceil(Number((pass * of).toFixed(9)))
}
