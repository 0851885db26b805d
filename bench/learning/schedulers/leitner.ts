import type { CreateScheduler } from './scheduler'

/** How many days an item waits in each box. */
const BOXES = [1, 2, 4, 8, 16]

/**
 * Five boxes of items: a right answer moves an item one box up, a wrong one to the first box. It asks the lowest box
 * with a due item, the longest due first, then the next new item in the order of the vault, then what is due next.
 */
export const leitner: CreateScheduler = ({ items }) => {
  const cards = new Map<number, { item: number; box: number; due: number }>()
  let fresh = 0
  let last = -1
  return {
    next(now) {
      const waiting = [...cards.values()].filter(({ item }) => item !== last)
      const due = waiting.filter((card) => card.due <= Math.floor(now))
      const first = due.sort((a, b) => a.box - b.box || a.due - b.due || a.item - b.item)[0]
      if (first) return first.item
      if (fresh < items.length) return fresh
      return waiting.sort((a, b) => a.due - b.due || a.item - b.item)[0]!.item
    },
    learn({ item, verdict, day }) {
      const before = cards.get(item)?.box ?? 0
      const box = verdict === 'right' ? Math.min(before + 1, BOXES.length - 1) : 0
      cards.set(item, { item, box, due: Math.floor(day) + BOXES[box]! })
      fresh = Math.max(fresh, item + 1)
      last = item
    },
  }
}
