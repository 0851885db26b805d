export interface Point {
  x: number
  y: number
}

/** A point, and those that it is linked with. */
interface Linked<T> extends Point {
  near: readonly T[]
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
 * @returns undefined if the key leads nowhere
 */
export function stepFrom<T extends Linked<T>>(at: T, key: string, notes: readonly T[]): T | undefined {
  if (key === 'Home') return notes[0]
  if (key === 'End') return notes.at(-1)
  const direction = DIRECTIONS[key]
  if (direction === undefined) return undefined
  const linked = new Set(at.near)
  let best: { to: T; cost: number } | undefined
  for (const to of notes) {
    const distance = distanceAlong(at, to, direction)
    if (to === at || distance === null) continue
    const cost = linked.has(to) ? distance / LINKED : distance
    if (best === undefined || cost < best.cost) best = { to, cost }
  }
  return best?.to
}

/** @returns null if the other point is not on this side */
function distanceAlong(from: Point, to: Point, [x, y]: [number, number]): number | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const along = dx * x + dy * y
  const aside = Math.abs(dx * y) + Math.abs(dy * x)
  return along <= 0 || aside > along * ASIDE ? null : along + aside * ASIDE
}
