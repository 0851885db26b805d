import { expect, test } from 'vitest'
import { type Point, stepFrom } from './step-from'

interface Note extends Point {
  near: Note[]
}

const asNotes = (points: readonly Point[]): Note[] => points.map((point) => ({ ...point, near: [] }))

/** A cross with a linked note far to the right: 0 in the middle, then right, left, below, above. */
const cross = () =>
  asNotes([
    { x: 50, y: 50 },
    { x: 60, y: 50 },
    { x: 40, y: 52 },
    { x: 50, y: 70 },
    { x: 48, y: 30 },
    { x: 75, y: 48 },
  ])

test.each([
  ['ArrowRight', [], 1],
  ['ArrowRight', [5], 5],
  ['ArrowLeft', [5], 2],
  ['ArrowDown', [], 3],
  ['ArrowUp', [], 4],
  ['Home', [], 0],
  ['End', [], 5],
  ['Enter', [], undefined],
] as [string, number[], number | undefined][])('%s with links to %j leads to %j', (key, near, place) => {
  const [at, ...others] = cross() as [Note, ...Note[]]
  const notes = [at, ...others]
  at.near = notes.filter((_, i) => near.includes(i))
  const to = stepFrom(at, key, notes)
  expect(to && notes.indexOf(to)).toBe(place)
})

test('leads nowhere where no note is', () => {
  const notes = cross()
  expect(stepFrom(notes[5]!, 'ArrowRight', notes)).toBeUndefined()
  const alone: Note = { x: 0, y: 0, near: [] }
  expect(stepFrom(alone, 'ArrowLeft', [alone])).toBeUndefined()
})

test('every note can be reached by arrows from every other one', () => {
  const many = asNotes(Array.from({ length: 200 }, (_, i) => ({ x: (i * 37) % 997, y: (i * 61) % 619 })))
  const reached = new Set(many.slice(0, 1))
  for (const at of reached)
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
      const to = stepFrom(at, key, many)
      if (to !== undefined) reached.add(to)
    }
  expect(reached.size).toBe(200)
})
