import { GRAPH_SIZE } from '../../model/notes/graph'

type Link = readonly [number, number]

/** A note: where it is, how far this round moves it, and the notes that it is linked with. */
interface Spot {
  x: number
  y: number
  moveX: number
  moveY: number
  near: Spot[]
}

type Tie = readonly [Spot, Spot]

const ROUNDS = 60
/** How strongly notes are drawn to the middle, so that those without links do not drift away. */
const GRAVITY = 0.24
/** How far a note moves in the first round, in lengths of a link. Later ones are calmer. */
const FIRST_STEP = 3

/**
 * Gives each note of a map its place: linked notes are near each other, all others apart (T. Fruchterman, E. Reingold, Graph
 * drawing by force-directed placement, 1991). It uses only operations whose results are the same on every machine, and no
 * chance, so that the same notes give the same bytes.
 * @param links  pairs of indexes
 */
export function layOutMap(count: number, links: readonly Link[]): [number, number][] {
  const spots = Array.from({ length: count }, (): Spot => ({ x: 0, y: 0, moveX: 0, moveY: 0, near: [] }))
  const ties = links.map(([a, b]): Tie => [spots[a]!, spots[b]!])
  for (const [a, b] of ties) {
    a.near.push(b)
    b.near.push(a)
  }
  placeAtFirst(spots)
  for (let round = 0; round < ROUNDS; round++) {
    for (const spot of spots) spot.moveX = spot.moveY = 0
    pushApart(spots)
    pullTogether(ties)
    move(spots, FIRST_STEP * (1 - round / ROUNDS))
  }
  return scaled(spots)
}

/** In rows, each note beside those that it is linked with. */
function placeAtFirst(spots: readonly Spot[]): void {
  const across = Math.ceil(Math.sqrt(spots.length))
  for (const [i, spot] of neighbourly(spots).entries()) {
    const row = Math.floor(i / across)
    const column = i % across
    spot.x = row % 2 === 0 ? column : across - 1 - column
    // Notes on one line would only push each other along it, so each row is shifted a little.
    spot.y = row + (column % 3) / 8
  }
}

/** Breadth first from the notes with the most links. */
function neighbourly(spots: readonly Spot[]): Spot[] {
  const order = new Set<Spot>()
  for (const start of spots.toSorted((a, b) => b.near.length - a.near.length)) {
    if (order.has(start)) continue
    const queue = [start]
    order.add(start)
    for (const { near } of queue) {
      for (const next of near) {
        if (order.has(next)) continue
        order.add(next)
        queue.push(next)
      }
    }
  }
  return [...order]
}

function pushApart(spots: readonly Spot[]): void {
  for (const [i, a] of spots.entries()) {
    const { x, y } = a
    let sumX = 0
    let sumY = 0
    for (const b of spots.slice(0, i)) {
      const dx = x - b.x
      const dy = y - b.y
      const push = 1 / (dx * dx + dy * dy + 0.01)
      sumX += dx * push
      sumY += dy * push
      b.moveX -= dx * push
      b.moveY -= dy * push
    }
    a.moveX += sumX
    a.moveY += sumY
  }
}

function pullTogether(ties: readonly Tie[]): void {
  for (const [a, b] of ties) {
    const [dx, dy] = [a.x - b.x, a.y - b.y]
    const pull = Math.sqrt(dx * dx + dy * dy)
    a.moveX -= dx * pull
    a.moveY -= dy * pull
    b.moveX += dx * pull
    b.moveY += dy * pull
  }
}

/** @param step  the farthest that a note moves */
function move(spots: readonly Spot[], step: number): void {
  const middle = Math.sqrt(spots.length) / 2
  for (const spot of spots) {
    const [dx, dy] = [spot.moveX - (spot.x - middle) * GRAVITY, spot.moveY - (spot.y - middle) * GRAVITY]
    const length = Math.sqrt(dx * dx + dy * dy)
    const share = length > step ? step / length : 1
    spot.x += dx * share
    spot.y += dy * share
  }
}

/** Fits the map into its size, with room for the dots at its edges. */
function scaled(spots: readonly Spot[]): [number, number][] {
  const acrossX = scaleOf(
    spots.map(({ x }) => x),
    GRAPH_SIZE.width,
  )
  const acrossY = scaleOf(
    spots.map(({ y }) => y),
    GRAPH_SIZE.height,
  )
  return spots.map(({ x, y }) => [acrossX(x), acrossY(y)])
}

const MARGIN = 30

function scaleOf(values: readonly number[], size: number): (value: number) => number {
  let [least, most] = [Infinity, -Infinity]
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  if (most === least) return () => size / 2
  return (value) => Math.round(MARGIN + ((value - least) / (most - least)) * (size - 2 * MARGIN))
}
