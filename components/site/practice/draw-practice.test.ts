import { expect, test } from 'vitest'
import type { ItemId, NoteSlug, OptionId, SafeHtml, Tag, VersionId } from '@/lib/model/ids'
import type { DeliveredItem, PoolItem } from '@/lib/model/item'
import { seeded } from '@/lib/quiz/seeded'
import { deliveredIn, drawPractice, readAskedPractice } from './draw-practice'

const poolItem = (id: string, tag: string): PoolItem => ({
  id: id as ItemId,
  version: 'v' as VersionId,
  generation: 1,
  choose: 1,
  note: `note-of-${tag}` as NoteSlug,
  tags: [tag as Tag],
  shufflable: true,
  last: [],
  options: ['a', 'b', 'c'].map((option) => ({ id: option as OptionId })),
})
const POOL = ['i1', 'i2', 'i3', 'i4'].map((id) => poolItem(id, 'http')).concat(poolItem('j1', 'sql'))
const UNSEEN = { sittings: {}, verdicts: {} }
const asked = (query: string) => readAskedPractice(new URLSearchParams(query))

test('draws as many as asked, of the topics asked', () => {
  const drawn = drawPractice(POOL, asked('tag=http&count=3'), UNSEEN, seeded('one'))
  expect(drawn).toHaveLength(3)
  expect(new Set(drawn.map(({ note }) => note))).toEqual(new Set(['note-of-http']))
})

test('what was answered in this browser comes last', () => {
  const verdicts = { i1: 'right', i3: 'wrong' } as Record<ItemId, 'right' | 'wrong'>
  const drawn = drawPractice(POOL, asked('tag=http&count=2'), { sittings: {}, verdicts }, seeded('one'))
  expect(drawn.map(({ item }) => item).sort()).toEqual(['i2', 'i4'])
})

test('exactly the questions asked, in their order, and none that the site no longer has', () => {
  const drawn = drawPractice(POOL, asked('item=j1&item=gone&item=i2'), UNSEEN, seeded('one'))
  expect(drawn.map(({ item }) => item)).toEqual(['j1', 'i2'])
})

test('a count that is none becomes ten', () => {
  expect(['0', '101', 'x', '2.5'].map((count) => asked(`count=${count}`).count)).toEqual([10, 10, 10, 10])
})

test('options stand in the order in which they were drawn', () => {
  const options = ['a', 'b', 'c'].map((id) => ({ id: id as OptionId, text: id as SafeHtml }))
  const text = { ...POOL[0]!, lang: 'en', stem: 'stem' as SafeHtml, options } satisfies DeliveredItem
  const drawn = [{ item: 'i1' as ItemId, note: 'n' as NoteSlug, options: ['c', 'a', 'b'] as OptionId[] }]
  const [delivered] = deliveredIn(drawn, new Map([[text.id, text]]))
  expect(delivered!.options.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
})
