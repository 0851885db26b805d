import { expect, test } from 'vitest'
import type { ItemId, OptionId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'
import type { OwnResponse } from '@/lib/model/sitting'
import { isAnswered, sheetOf, withAnswer } from './exam-sheet'

const response = (item: string, seq: number, ...options: string[]) =>
  ({ item, seq, options, at: '2026-11-24T09:00:00.000Z' }) as OwnResponse

test('of several answers to a question the one with the highest number stands, however they arrived', () => {
  const sheet = sheetOf([response('i', 30, 'c'), response('i', 4, 'a'), response('j', 1, 'b')])
  expect([...sheet.chosen].sort()).toEqual([
    ['i', ['c']],
    ['j', ['b']],
  ])
  expect(sheet.seqs.get('i' as ItemId)).toBe(30)
})

test('a question of two is answered once both are chosen', () => {
  const item = { id: 'i', choose: 2 } as unknown as DeliveredItem
  const one = withAnswer(sheetOf([]), item.id, ['a'] as OptionId[], 1)
  expect(isAnswered(one, item)).toBe(false)
  expect(isAnswered(withAnswer(one, item.id, ['a', 'b'] as OptionId[], 2), item)).toBe(true)
})
