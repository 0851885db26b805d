import { GRAPH_SIZE } from '../../model/notes/graph'

type Link = readonly [number, number]

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
  const x = new Float64Array(count)
  const y = new Float64Array(count)
  placeAtFirst(x, y, links)
  const [moveX, moveY] = [new Float64Array(count), new Float64Array(count)]
  for (let round = 0; round < ROUNDS; round++) {
    moveX.fill(0)
    moveY.fill(0)
    pushApart(x, y, moveX, moveY)
    pullTogether(x, y, moveX, moveY, links)
    move(x, y, moveX, moveY, FIRST_STEP * (1 - round / ROUNDS))
  }
  return scaled(x, y)
}

/** In rows, each note beside those that it is linked with. */
function placeAtFirst(x: Float64Array, y: Float64Array, links: readonly Link[]): void {
  const order = neighbourly(x.length, links)
  const across = Math.ceil(Math.sqrt(x.length))
  for (const [i, note] of order.entries()) {
    const row = Math.floor(i / across)
    const column = i % across
    x[note] = row % 2 === 0 ? column : across - 1 - column
    // Notes that stand on one line push each other along it only.
    y[note] = row + (column % 3) / 8
  }
}

/** Breadth first from the notes with the most links. */
function neighbourly(count: number, links: readonly Link[]): number[] {
  const near: number[][] = Array.from({ length: count }, () => [])
  for (const [a, b] of links) {
    near[a]!.push(b)
    near[b]!.push(a)
  }
  const starts = Array.from({ length: count }, (_, i) => i).sort((a, b) => near[b]!.length - near[a]!.length || a - b)
  const order = new Set<number>()
  for (const start of starts) {
    if (order.has(start)) continue
    const queue = [start]
    order.add(start)
    for (const note of queue) {
      for (const next of near[note]!) {
        if (order.has(next)) continue
        order.add(next)
        queue.push(next)
      }
    }
  }
  return [...order]
}

function pushApart(x: Float64Array, y: Float64Array, moveX: Float64Array, moveY: Float64Array): void {
  for (let a = 1; a < x.length; a++) {
    const ax = x[a]!
    const ay = y[a]!
    let sumX = 0
    let sumY = 0
    for (let b = 0; b < a; b++) {
      const dx = ax - x[b]!
      const dy = ay - y[b]!
      const push = 1 / (dx * dx + dy * dy + 0.01)
      sumX += dx * push
      sumY += dy * push
      moveX[b]! -= dx * push
      moveY[b]! -= dy * push
    }
    moveX[a]! += sumX
    moveY[a]! += sumY
  }
}

function pullTogether(
  x: Float64Array,
  y: Float64Array,
  moveX: Float64Array,
  moveY: Float64Array,
  links: readonly Link[],
): void {
  for (const [a, b] of links) {
    const [dx, dy] = [x[a]! - x[b]!, y[a]! - y[b]!]
    const pull = Math.sqrt(dx * dx + dy * dy)
    moveX[a]! -= dx * pull
    moveY[a]! -= dy * pull
    moveX[b]! += dx * pull
    moveY[b]! += dy * pull
  }
}

/** @param step  the farthest that a note moves */
function move(x: Float64Array, y: Float64Array, moveX: Float64Array, moveY: Float64Array, step: number): void {
  const middle = Math.sqrt(x.length) / 2
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [moveX[i]! - (x[i]! - middle) * GRAVITY, moveY[i]! - (y[i]! - middle) * GRAVITY]
    const length = Math.sqrt(dx * dx + dy * dy)
    const share = length > step ? step / length : 1
    x[i]! += dx * share
    y[i]! += dy * share
  }
}

/** Fits the map into its size, with room for the dots at its edges. */
function scaled(x: Float64Array, y: Float64Array): [number, number][] {
  const [acrossX, acrossY] = [scaleOf(x, GRAPH_SIZE.width), scaleOf(y, GRAPH_SIZE.height)]
  return Array.from(x, (_, i) => [acrossX(x[i]!), acrossY(y[i]!)])
}

const MARGIN = 30

function scaleOf(values: Float64Array, size: number): (value: number) => number {
  let [least, most] = [Infinity, -Infinity]
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  if (most === least) return () => size / 2
  return (value) => Math.round(MARGIN + ((value - least) / (most - least)) * (size - 2 * MARGIN))
}
