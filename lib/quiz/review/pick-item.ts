import { drawItems } from '../drawing/draw-items'
import type { NoteMemory } from '../memory/note-memory'
import type { Random } from '../seeded'
import type { ReviewItem } from './review-state'

/**
 * Picks the item by which to ask a note: a random one of the unseen items, otherwise one that was missed the last time,
 * otherwise any; of several, the one seen longest ago.
 * Repeating the same question only teaches the question (A. Butler, A. Black-Maier, N. Raley, E. Marsh, Retrieving and
 * applying knowledge to different examples, J. Exp. Psychol. Applied 23, 2017).
 */
export function pickItem(items: readonly ReviewItem[], note: NoteMemory | null, random: Random): ReviewItem {
  const unseen = items.filter(({ id }) => note?.items[id] === undefined)
  const [drawn] = drawItems(unseen, Math.min(1, unseen.length), random)
  if (drawn !== undefined) return drawn
  const seen = items.flatMap((item) => {
    const answered = note?.items[item.id]
    return answered === undefined ? [] : [{ item, at: answered[1], right: answered[2] }]
  })
  const missed = seen.filter(({ right }) => !right)
  return (missed.length > 0 ? missed : seen).reduce((oldest, one) => (one.at < oldest.at ? one : oldest)).item
}
