import { expect, test } from 'vitest'
import type { GraphNote } from '@/lib/model/notes/graph-view'
import { packDot, packLinks, unpackDot } from './packed-dots'

const note = (more: Partial<GraphNote>) =>
  ({ slug: 'tea', title: '차', lang: 'ko', x: 3, y: 4, links: 2, isFaint: false, isHere: false, ...more }) as GraphNote

test.each([
  [{}, undefined, {}],
  [{ isFaint: true }, [], { isFaint: true, stand: 'answered' }],
  [{ isHere: true }, ['right', 'wrong'], { isHere: true, stand: 'missed' }],
  [{ isFaint: true, isHere: true }, ['partly'], { isFaint: true, isHere: true, stand: 'missed' }],
] as const)('the dot of %o with marks %o is the same after packing', (more, marks, drawn) => {
  const plain = { slug: 'tea', title: '차', x: 3, y: 4, links: 2, isFaint: false, isHere: false, stand: null }
  expect(unpackDot(packDot(note(more), marks))).toEqual({ ...plain, ...drawn })
})

test('each link is packed once, with the dot that comes first', () => {
  const notes = [note({}), note({}), note({}), note({})]
  expect(
    packLinks({
      notes,
      links: [
        [2, 0],
        [0, 1],
        [3, 2],
      ],
    }),
  ).toEqual([[2, 1], [], [3], []])
})
