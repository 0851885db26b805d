export interface Point {
  x: number
  y: number
}

const DIRECTIONS: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
/** A note beside the line of an arrow counts as farther away. */
const ASIDE = 2
/** A linked note is gone to before one that is nearer by so much. */
const LINKED = 3

/**
 * The note that a key leads to from another one: in the direction of an arrow a linked one first, and otherwise the nearest; by
 * Home and End the first and the last.
 * @param near  the notes that it is linked with
 * @returns null if the key leads nowhere
 */
export function stepFrom(at: number, key: string, points: readonly Point[], near: readonly number[]): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return points.length - 1
  const direction = DIRECTIONS[key]
  if (direction === undefined) return null
  const linked = new Set(near)
  let best: { to: number; cost: number } | null = null
  for (const to of points.keys()) {
    const distance = distanceAlong(points[at]!, points[to]!, direction)
    if (to === at || distance === null) continue
    const cost = linked.has(to) ? distance / LINKED : distance
    if (best === null || cost < best.cost) best = { to, cost }
  }
  return best?.to ?? null
}

/** @returns null if the other point is not on this side */
function distanceAlong(from: Point, to: Point, [x, y]: [number, number]): number | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const along = dx * x + dy * y
  const aside = Math.abs(dx * y) + Math.abs(dy * x)
  return along <= 0 || aside > along * ASIDE ? null : along + aside * ASIDE
}
