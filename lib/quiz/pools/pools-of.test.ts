import { expect, test } from 'vitest'
import type { ItemId } from '../../model/ids'
import { POOLS, type Pool } from '../../model/study/pool'
import { exampleItem } from '../trials/example-items'
import { countPools, type KnownItems, type LastAnswer, poolsOf } from './pools-of'

const last = (item: string, rest: Partial<LastAnswer['last']> = {}, generation = 1): LastAnswer => ({
  item: item as ItemId,
  generation,
  last: { verdict: 'right', confidence: null, elapsedMs: 10_000, ...rest },
})
const known = (rest: Partial<KnownItems>): KnownItems => ({
  answers: [],
  starred: new Set(),
  due: new Set(),
  held: new Set(),
  ...rest,
})
const pools = (given: KnownItems, item = 'efs') => [...poolsOf(given)(exampleItem(item))]

test('an item that was never answered is unseen', () => {
  expect(pools(known({ answers: [last('ebs')] }))).toEqual(['all', 'unseen'])
})

test.each<[LastAnswer['last']['verdict'], LastAnswer['last']['confidence'], Pool[]]>([
  ['right', 'sure', []],
  ['right', null, []],
  ['right', 'guessed', ['guessed']],
  ['wrong', 'guessed', ['wrong', 'guessed']],
  ['wrong', 'fairly', ['wrong']],
  ['wrong', 'sure', ['wrong', 'sure-but-wrong']],
  ['partly', 'sure', ['wrong', 'sure-but-wrong']],
])('an item last answered %s and %s is in %j', (verdict, confidence, expected) => {
  expect(pools(known({ answers: [last('efs', { verdict, confidence })] }))).toEqual(['all', ...expected])
})

test('an answer to an older generation of an item says nothing of it', () => {
  const answers = [last('efs', { verdict: 'wrong' })]
  const edited = { ...exampleItem('efs'), generation: 2 }
  expect([...poolsOf(known({ answers }))(edited)]).toEqual(['all', 'unseen'])
})

test('an item that took more than twice the median is slow', () => {
  const timed = [10_000, 20_000, 30_000, 60_000, 60_001].map((elapsedMs, i) => last(`item-${i}`, { elapsedMs }))
  expect(timed.map(({ item }) => pools(known({ answers: timed }), item).includes('slow'))).toEqual([
    false,
    false,
    false,
    false,
    true,
  ])
})

test('without a timed answer nothing is slow', () => {
  expect(pools(known({ answers: [last('efs', { elapsedMs: null })] }))).toEqual(['all'])
})

test('of an item of an open exam no pool tells, whatever was answered and starred', () => {
  const wrong = last('efs', { verdict: 'wrong', confidence: 'sure', elapsedMs: 99_000 })
  const ids = new Set(['efs' as ItemId])
  expect(pools(known({ answers: [wrong, last('a'), last('b')], starred: ids, held: ids }))).toEqual(['all'])
  expect(pools(known({ held: ids }))).toEqual(['all'])
})

test('counts each pool, of a hundred times as many items too', () => {
  const bank = Array.from({ length: 4_000 }, (_, i) => exampleItem(`item-${i}`))
  const answers = bank.slice(0, 1_000).map(({ id }, i) => last(id, { verdict: i % 2 ? 'wrong' : 'right' }))
  const counts = countPools(bank, known({ answers, starred: new Set([bank[0]!.id]) }))
  expect(counts).toEqual({
    ...Object.fromEntries(POOLS.map((pool) => [pool, 0])),
    all: 4_000,
    unseen: 3_000,
    wrong: 500,
    starred: 1,
  })
})

test('an item by which a due note would be asked is in a pool of its own, unless an exam holds it back', () => {
  const due = new Set(['efs' as ItemId])
  const answers = [last('efs')]
  expect(pools(known({ answers, due }))).toEqual(['all', 'due'])
  expect(pools(known({ due, held: due }))).toEqual(['all'])
})
