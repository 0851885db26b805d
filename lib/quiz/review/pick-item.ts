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
  if (unseen.length > 0) return unseen[Math.floor(random() * unseen.length)]!
  const seenAt = ({ id }: ReviewItem) => note!.items[id]![1]
  const missed = items.filter(({ id }) => !note!.items[id]![2])
  return (missed.length > 0 ? missed : items).reduce((oldest, item) => (seenAt(item) < seenAt(oldest) ? item : oldest))
}
