import { expect, test } from 'vitest'
import { arrange, sectionsOn } from './arrange'
import type { Entry } from './entry'

const entry = (item: string, topic: string, faultAt: number, misconceptions: string[] = []) =>
  ({ item, topic, faultAt, misconceptions, sure: false }) as unknown as Entry
const told = (sections: { name: string; entries: Entry[]; count?: number }[]) =>
  sections.map(({ name, entries, count }) =>
    `${name} ${entries.map(({ item }) => item).join('')} ${count ?? ''}`.trim(),
  )

const entries = [
  entry('a', 'data', 1, ['m']),
  entry('b', 'models', 2, ['m']),
  entry('c', 'data', 3),
  entry('d', 'data', 4),
  entry('e', 'models', 5),
]

test.each([
  ['misconception', ['m ba', 'data dc', 'models e']],
  ['topic', ['data dca', 'models eb']],
  ['date', ['edcba']],
] as const)('by %s', (by, expected) => {
  expect(told(arrange(entries, by))).toEqual(expected)
})

test('an empty shelf has no sections', () => {
  expect(arrange([], 'date')).toEqual([])
})

test('a page contains the rest of one section and the beginning of the next, each with its total count', () => {
  const sections = arrange(entries, 'topic')
  expect(told(sectionsOn(sections, 1, 2))).toEqual(['data dc 3'])
  expect(told(sectionsOn(sections, 2, 2))).toEqual(['data a 3', 'models e 2'])
  expect(told(sectionsOn(sections, 3, 2))).toEqual(['models b 2'])
  expect(sectionsOn(sections, 4, 2)).toEqual([])
})

test('the pages of four thousand entries contain each entry once', () => {
  const many = Array.from({ length: 4_000 }, (_, i) => entry(`${i} `, `t${i % 7}`, i, i % 5 ? [] : [`m${i % 30}`]))
  const sections = arrange(many, 'misconception')
  const pages = Array.from({ length: 200 }, (_, i) => sectionsOn(sections, i + 1, 20))
  const items = pages.flatMap((page) => page.flatMap((section) => section.entries))
  expect(pages.every((page) => page.reduce((sum, section) => sum + section.entries.length, 0) === 20)).toBe(true)
  expect(new Set(items).size).toBe(4_000)
})
