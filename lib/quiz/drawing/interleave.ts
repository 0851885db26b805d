import type { Random } from '../seeded'
import { drawItems } from './draw-items'

/**
 * Puts items into a random order in which no two neighbours have the same topic. If one topic has more than half of the
 * items, there are as few such neighbours as possible. Mixed practice is remembered better than blocks: D. Rohrer, K.
 * Taylor, The shuffling of mathematics problems improves learning, Instructional Science 35, 2007.
 *
 * Each step draws from all topics but the last one, or from the largest topic if it has more than half of the remaining
 * items.
 */
export function interleave<T>(items: readonly T[], topicOf: (item: T) => string, random: Random): T[] {
  const left = [...items]
  const ordered: T[] = []
  let last: string | undefined
  while (left.length > 0) {
    const others = left.filter((item) => topicOf(item) !== last)
    const crowded = topicOverHalf(left, topicOf)
    const pressing = others.filter((item) => topicOf(item) === crowded)
    const candidates = pressing.length > 0 ? pressing : others.length > 0 ? others : left
    const [next] = drawItems(candidates, 1, random) as [T]
    left.splice(left.indexOf(next), 1)
    ordered.push(next)
    last = topicOf(next)
  }
  return ordered
}

function topicOverHalf<T>(items: readonly T[], topicOf: (item: T) => string): string | undefined {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(topicOf(item), (counts.get(topicOf(item)) ?? 0) + 1)
  return [...counts].find(([, count]) => 2 * count > items.length)?.[0]
}
