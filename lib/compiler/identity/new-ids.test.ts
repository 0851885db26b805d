import { expect, test, vi } from 'vitest'
import type { IdentityItem } from './identity-item'
import { nameNotes } from './name-notes'
import { newItemIds } from './new-ids'

const SPAN = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

const copies = (count: number): IdentityItem[] =>
  Array.from({ length: count }, (_, i) => ({
    path: `${i}.md`,
    line: 1,
    span: SPAN,
    pin: null,
    stem: 'Which pot is warm?',
    general: [],
    options: ['This', 'That'].map((text) => ({ label: 'A', text, isKey: false, explanations: [] })),
  }))

const namesakes = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ path: `${i}.md`, wish: { slug: 'pot', isId: true } }))

/** How often the code checks whether a name is taken. */
function looks(collection: Set<unknown> | Map<unknown, unknown>, name: () => unknown): number {
  const spy = vi.spyOn(collection, 'has')
  name()
  const { length } = spy.mock.calls
  spy.mockRestore()
  return length
}

test('ten times as many equal questions are named with ten times the looks', () => {
  const few = looks(Set.prototype, () => newItemIds(copies(100), new Set()))
  expect(looks(Set.prototype, () => newItemIds(copies(1000), new Set()))).toBeLessThanOrEqual(10 * few)
})

test('so are ten times as many notes of one id', () => {
  const few = looks(Map.prototype, () => nameNotes(namesakes(100)))
  expect(looks(Map.prototype, () => nameNotes(namesakes(1000)))).toBeLessThanOrEqual(10.5 * few)
})

test('equal questions are numbered past the names that are taken', () => {
  const [name] = newItemIds(copies(1), new Set()).values()
  expect([...newItemIds(copies(2), new Set([name!, `${name}-3`])).values()]).toEqual([`${name}-2`, `${name}-4`])
})
