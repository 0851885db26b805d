import { expect, test } from 'vitest'
import type { ItemId } from '@/lib/model/ids'
import { starNext, starsOf } from './stars'

const [i, j] = ['i', 'j'] as ItemId[] as [ItemId, ItemId]

test('a star shows before the server has taken it', () => {
  expect([...starNext(starsOf([i]), { kind: 'starred', item: j, isOn: true }).items]).toEqual([i, j])
})

test('a star that the server did not take goes again, and it is said so until one is saved', () => {
  const refused = starNext(starsOf([i, j]), { kind: 'star-refused', item: j, isOn: true })
  expect(refused).toEqual({ items: new Set([i]), hasFailed: true })
  expect(starNext(refused, { kind: 'star-saved' }).hasFailed).toBe(false)
})
