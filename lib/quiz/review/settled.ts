import type { MetNote } from './review-state'

/**
 * How many items of a new note are asked on its first day. Recalling it again strengthens the memory, each item shows
 * another side of it, and a further question is quick.
 */
export const FIRST_QUESTIONS = 4

/**
 * Whether the questions of a note were answered right, each at its last time: four of them, or all if there are fewer.
 * Until then the note comes again on the next day (docs/decisions/0062).
 */
export function isSettled({ memory, items }: MetNote): boolean {
  const right = items.filter(({ id }) => memory.items[id]?.[2])
  return right.length >= Math.min(FIRST_QUESTIONS, items.length)
}
