import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ItemId, NoteSlug, Tag } from '../../model/ids'
import type { BankItem } from '../../model/item'
import { exampleBlueprint, exampleItem } from '../trials/example-items'
import { assembleSitting, type SittingRequest } from './assemble-sitting'

const bank = (size: number, tag: string, note = tag): BankItem[] =>
  Array.from({ length: size }, (_, i) => exampleItem(`${tag}-${i}`, { note, tags: [tag] }))

function assemble(pool: BankItem[], from: SittingRequest['from'], rest: Partial<SittingRequest> = {}) {
  return assembleSitting(pool, { from, count: 10, seed: 's', recent: new Map(), ...rest })
}

const recently = (items: readonly { item: ItemId }[], sittingsAgo = 1) =>
  new Map(items.map(({ item }) => [item, sittingsAgo]))

test('draws from the asked notes only', () => {
  const pool = [...bank(3, 'a'), ...bank(3, 'b'), ...bank(3, 'c')]
  const { items } = assemble(pool, { notes: ['a', 'c'] as NoteSlug[] })
  expect(items.map(({ item }) => item).sort()).toEqual(['a-0', 'a-1', 'a-2', 'c-0', 'c-1', 'c-2'])
})

test.each([
  ['storage', ['storage-0']],
  ['storage/', ['storage-0', 'storage/file-0', 'storage/object-0']],
  ['stor', []],
  ['storage/f', []],
])('draws for the tag `%s` the items %j', (tag, ids) => {
  const pool = [...bank(1, 'storage'), ...bank(1, 'storage/file'), ...bank(1, 'storage/object'), ...bank(1, 'storages')]
  const { items } = assemble(pool, { tags: [tag as Tag] })
  expect(items.map(({ item }) => item).sort()).toEqual(ids)
})

test('draws for two tags an item that has both once', () => {
  const both = exampleItem('both', { tags: ['x', 'y'] })
  expect(assemble([both], { tags: ['x', 'y'] as Tag[] }).items).toHaveLength(1)
})

test('pins the version and every option of each item', () => {
  const [pinned] = assemble([exampleItem('efs')], { notes: ['storage'] as NoteSlug[] }).items
  expect(pinned).toMatchObject({ item: 'efs', version: 'efs@1', domain: null })
  expect([...pinned!.options].sort()).toEqual(['efs.a', 'efs.b', 'efs.c', 'efs.d'])
})

test('gives the same sitting for the same seed, in whatever order the bank comes', () => {
  const pool = [...bank(20, 'x'), ...bank(20, 'y')]
  const from = { blueprint: exampleBlueprint({ x: 1, y: 1 }, 10) }
  fc.assert(
    fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), fc.string(), (shuffled, seed) => {
      expect(assemble(shuffled, from, { seed })).toEqual(assemble(pool, from, { seed }))
    }),
    { numRuns: 30 },
  )
  expect(assemble(pool, from, { seed: 'one' })).not.toEqual(assemble(pool, from, { seed: 'two' }))
})

test('gives each domain the share of its weight, and names it in the item', () => {
  const pool = [...bank(40, 'x'), ...bank(40, 'y'), ...bank(40, 'z')]
  const { items, shortfalls } = assemble(pool, { blueprint: exampleBlueprint({ x: 5, y: 3, z: 2 }, 20) }, { count: 20 })
  const counts = ['x', 'y', 'z'].map((name) => items.filter(({ domain }) => domain === name).length)
  expect(counts).toEqual([10, 6, 4])
  expect(items.every(({ item, domain }) => item.startsWith(domain!))).toBe(true)
  expect(shortfalls).toEqual([])
})

test('gives the places of a short domain to the others by weight, and says so', () => {
  const pool = [...bank(2, 'x'), ...bank(40, 'y'), ...bank(40, 'z')]
  const { items, shortfalls } = assemble(pool, { blueprint: exampleBlueprint({ x: 6, y: 2, z: 2 }, 10) })
  const counts = ['x', 'y', 'z'].map((name) => items.filter(({ domain }) => domain === name).length)
  expect(counts).toEqual([2, 4, 4])
  expect(shortfalls).toEqual([{ domain: 'x', wanted: 6, got: 2 }])
})

test('gives all there is, and each shortfall, when the bank is smaller than the exam', () => {
  const pool = [...bank(2, 'x'), ...bank(1, 'y'), ...bank(9, 'elsewhere')]
  const { items, shortfalls } = assemble(pool, { blueprint: exampleBlueprint({ x: 1, y: 1, z: 2 }, 8) }, { count: 8 })
  expect(items.map(({ item }) => item).sort()).toEqual(['x-0', 'x-1', 'y-0'])
  expect(shortfalls).toEqual([
    { domain: 'y', wanted: 2, got: 1 },
    { domain: 'z', wanted: 4, got: 0 },
  ])
})

test('two exams in a row share at most a quarter of their items where every domain has 1.75 times its places', () => {
  const places = [10, 6, 4]
  const blueprint = exampleBlueprint({ x: 5, y: 3, z: 2 }, 20)
  const sizes = fc.tuple(...places.map((n) => fc.integer({ min: Math.ceil(1.75 * n), max: 4 * n })))
  fc.assert(
    fc.property(sizes, fc.string(), fc.string(), ([x, y, z], one, two) => {
      const pool = [...bank(x!, 'x'), ...bank(y!, 'y'), ...bank(z!, 'z')]
      const first = assemble(pool, { blueprint }, { count: 20, seed: one }).items
      const second = assemble(pool, { blueprint }, { count: 20, seed: two, recent: recently(first) }).items
      const shared = second.filter(({ item }) => first.some((other) => other.item === item)).length
      expect(shared).toBeLessThanOrEqual(5)
      expect(shared).toBe([x!, y!, z!].reduce((sum, size, i) => sum + Math.max(0, 2 * places[i]! - size), 0))
    }),
  )
})

test('gives items of an older sitting before those of the last, once all have been seen', () => {
  const pool = bank(30, 'x')
  const recent = new Map([
    ...recently(
      pool.map(({ id }) => ({ item: id })),
      2,
    ),
    ...recently(
      [...pool.slice(0, 20)].map(({ id }) => ({ item: id })),
      1,
    ),
  ])
  const { items } = assemble(pool, { tags: ['x' as Tag] }, { recent })
  expect(new Set(items.map(({ item }) => item))).toEqual(new Set(pool.slice(20).map(({ id }) => id)))
})

test('puts no two items of one note side by side where they can be parted', () => {
  const pool = [...bank(5, 'a'), ...bank(5, 'b')]
  const { items } = assemble(pool, { notes: ['a', 'b'] as NoteSlug[] })
  expect(items.filter(({ item }, i) => item[0] === items[i - 1]?.item[0])).toEqual([])
})

test('gives each of ten items to half of 4,000 sittings of five', () => {
  const pool = bank(10, 'x')
  const counts = new Map<string, number>()
  for (let i = 0; i < 4_000; i++) {
    for (const { item } of assemble(pool, { tags: ['x' as Tag] }, { count: 5, seed: `${i}` }).items) {
      counts.set(item, (counts.get(item) ?? 0) + 1)
    }
  }
  expect([...counts.values()].map((count) => Math.abs(count - 2_000) < 140)).toEqual(Array(10).fill(true)) // 4.4 standard deviations
})
