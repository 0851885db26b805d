import type { Random } from '../seeded'

/**
 * Draws `count` different items. Every subset and order is equally likely.
 * Partial Fisher–Yates: R. Durstenfeld, Algorithm 235, CACM 7(7), 1964.
 * @throws RangeError if `count` is not an integer from 0 to `pool.length`
 */
export function drawItems<T>(pool: readonly T[], count: number, random: Random): T[] {
  if (!Number.isInteger(count) || count < 0 || count > pool.length) {
    throw new RangeError(`Expected \`count\` to be an integer from 0 to ${pool.length}, got \`${count}\``)
  }
  const items = [...pool]
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random() * (items.length - i))
    ;[items[i], items[j]] = [items[j]!, items[i]!]
  }
  return items.slice(0, count)
}

/** All items in random order. Every order is equally likely. */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
  return drawItems(items, items.length, random)
}
