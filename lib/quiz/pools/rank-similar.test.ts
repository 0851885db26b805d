import { expect, test } from 'vitest'
import type { ItemId } from '../../model/ids'
import { exampleItem } from '../trials/example-items'
import { type Candidate, mostSimilar } from './rank-similar'

const candidate = (id: string, note: string, tags: string[], misconceptions: string[] = []): Candidate => ({
  item: exampleItem(id, { note, tags }),
  misconceptions: new Set(misconceptions),
})
const bank = [
  candidate('missed', 'lid', ['tea', 'steeping'], ['lid-keeps-taste']),
  candidate('beside', 'lid', ['tea', 'steeping']),
  candidate('tempting', 'kettle', ['kettles'], ['lid-keeps-taste']),
  candidate('near', 'pot', ['tea', 'steeping']),
  candidate('far', 'cup', ['tea']),
  candidate('other', 'book', ['library']),
]
const like = (misconceptions: string[], ...except: string[]) =>
  mostSimilar(bank, { item: bank[0]!.item, misconceptions: new Set(misconceptions) }, new Set(except as ItemId[])).map(
    ({ id }) => id,
  )

test('what tempts with the same misconception comes first, of whatever note', () => {
  expect(like(['lid-keeps-taste'])).toEqual(['tempting'])
})

test('then what is of the same note', () => {
  expect(like([])).toEqual(['beside'])
  expect(like(['another'])).toEqual(['beside'])
})

test('then what shares the most topics', () => {
  expect(like([], 'beside')).toEqual(['near'])
  expect(like([], 'beside', 'near')).toEqual(['far'])
})

test('what shares nothing is not alike, and the missed one itself is not asked', () => {
  expect(like([], 'beside', 'near', 'far')).toEqual([])
})

test('a pool may have very many items', () => {
  const many = [
    ...Array<Candidate>(150_000).fill(candidate('other', 'book', ['library'])),
    candidate('far', 'cup', ['tea']),
  ]
  const missed = { item: bank[0]!.item, misconceptions: new Set<string>() }
  expect(mostSimilar(many, missed, new Set()).map(({ id }) => id)).toEqual(['far'])
})
