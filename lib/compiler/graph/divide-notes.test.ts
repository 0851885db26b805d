import { expect, test } from 'vitest'
import { divideNotes } from './divide-notes'

const shown = (paths: string[], most: number) =>
  divideNotes(paths, most).map(({ folder, part, notes }) => `${folder}${part ? `#${part}` : ''}: ${notes.join(' ')}`)

test('draws a vault that fits on one map whole, whatever its folders', () => {
  expect(shown(['a/1.md', 'b/2.md', '3.md'], 3)).toEqual([': 0 1 2'])
  expect(divideNotes([])).toEqual([{ folder: '', notes: [] }])
})

test('divides a larger one by folder, and a large folder by its own', () => {
  expect(shown(['a/1.md', 'a/2.md', 'b/c/3.md', 'b/c/4.md', 'b/d/5.md', '6.md'], 2)).toEqual([
    'a: 0 1',
    'b/c: 2 3',
    'b/d: 4',
    ': 5',
  ])
})

test('divides notes beside each other in their order, into parts of one size', () => {
  expect(shown(['1.md', '2.md', '3.md', '4.md', '5.md', 'a/6.md'], 3)).toEqual(['#1: 0 1 2', '#2: 3 4', 'a: 5'])
})

test.each([
  ['flat', (i: number) => `${i}.md`],
  ['deep', (i: number) => `${'a/'.repeat(i % 200)}${i}.md`],
  ['with a folder for each note', (i: number) => `${i}/note.md`],
])('has each of 40,000 notes on one map, %s', (_, pathOf) => {
  const groups = divideNotes(Array.from({ length: 40_000 }, (_, i) => pathOf(i)))
  expect(new Set(groups.flatMap(({ notes }) => notes)).size).toBe(40_000)
  expect(Math.max(...groups.map(({ notes }) => notes.length))).toBeLessThanOrEqual(500)
})
