import type { ItemResultView, ResultView } from '@/lib/model/view'

/** Of a result's items: the numbers that they had in the sitting count from 1. */
export type NumberedItem = ItemResultView & { number: number }

/**
 * In the order in which they teach most: what was sure and wrong, then what was wrong, then what was right.
 * An answer that was only partly right is among the wrong ones.
 */
export function resultGroups({ items, confidences }: Pick<ResultView, 'items' | 'confidences'>) {
  const numbered: NumberedItem[] = items.map((item, index) => ({ ...item, number: index + 1 }))
  const isRight = ({ feedback }: NumberedItem) => feedback.verdict === 'right'
  const isSure = ({ item }: NumberedItem) => confidences[item] === 'sure'
  return {
    sureWrong: numbered.filter((item) => !isRight(item) && isSure(item)),
    wrong: numbered.filter((item) => !isRight(item) && !isSure(item)),
    right: numbered.filter(isRight),
  }
}

/** How many points pass: a share of 0.72 of 20 is 15. */
export function passPoints(pass: number, of: number): number {
  // 0.7 × 10 is 7.000000000000001 in floats, and 8 would be asked for.
  return Math.ceil(Number((pass * of).toFixed(9)))
}
