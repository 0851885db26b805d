import { expect, test } from 'vitest'
import { GRAPH_SIZE } from '../../model/notes/graph'
import { layOutMap } from './lay-out-map'

/** Clusters of ten notes, each linked with the others of its cluster. */
function clusters(count: number): [number, number][] {
  return Array.from({ length: count }, (_, cluster) => cluster * 10).flatMap((from) =>
    Array.from({ length: 10 }, (_, i) => i).flatMap((a) =>
      Array.from({ length: a }, (_, b): [number, number] => [from + a, from + b]),
    ),
  )
}

const distance = ([ax, ay]: [number, number], [bx, by]: [number, number]) => Math.hypot(ax - bx, ay - by)

test('the same notes and links have the same places', () => {
  expect(layOutMap(50, clusters(5))).toEqual(layOutMap(50, clusters(5)))
})

test('linked notes are nearer to each other than others', () => {
  const places = layOutMap(60, clusters(6))
  const [near, far] = [[] as number[], [] as number[]]
  for (const [a, place] of places.entries())
    for (let b = 0; b < a; b++)
      (Math.floor(a / 10) === Math.floor(b / 10) ? near : far).push(distance(place, places[b]!))
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  expect(mean(near) * 2).toBeLessThan(mean(far))
})

test.each([
  ['no notes', 0, []],
  ['one note', 1, []],
  ['two linked notes', 2, [[0, 1]]],
  ['no links', 500, []],
  ['all linked with one', 500, Array.from({ length: 499 }, (_, i) => [0, i + 1])],
  ['a chain', 500, Array.from({ length: 499 }, (_, i) => [i, i + 1])],
] as [string, number, [number, number][]][])('every note has a place of its own on the map: %s', (_, count, links) => {
  const places = layOutMap(count, links)
  expect(places).toHaveLength(count)
  for (const [x, y] of places) {
    expect(Number.isInteger(x) && x >= 0 && x <= GRAPH_SIZE.width).toBe(true)
    expect(Number.isInteger(y) && y >= 0 && y <= GRAPH_SIZE.height).toBe(true)
  }
  expect(new Set(places.map(String)).size, 'hardly any two lie upon each other').toBeGreaterThanOrEqual(count * 0.98)
})
