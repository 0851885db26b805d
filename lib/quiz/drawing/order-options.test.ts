import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeded } from '../seeded'
import { exampleItem, optionOf } from '../trials/example-items'
import { orderOptions } from './order-options'

const orders = (item: ReturnType<typeof exampleItem>, count: number) =>
  Array.from({ length: count }, (_, i) =>
    orderOptions(item, seeded(`${i}`))
      .map((id) => id.slice(-1))
      .join(''),
  )

test('shows each option of a shufflable item in each place', () => {
  const places = [0, 1, 2, 3].map((place) => new Set(orders(exampleItem('efs'), 200).map((order) => order[place])))
  expect(places).toEqual(Array(4).fill(new Set(['a', 'b', 'c', 'd'])))
})

test('keeps the author’s order where a text speaks of letters, even of options that come last elsewhere', () => {
  const item = exampleItem('efs', { shufflable: false, last: [optionOf('efs', 'a')] })
  expect(new Set(orders(item, 50))).toEqual(new Set(['abcd']))
})

test('keeps "all of the above" and "none of the above" at the end, in the author’s order', () => {
  const item = exampleItem('efs', { last: [optionOf('efs', 'd'), optionOf('efs', 'b')] })
  expect(new Set(orders(item, 50))).toEqual(new Set(['acbd', 'cabd']))
})

test('shows every option once', () => {
  fc.assert(
    fc.property(fc.subarray(['a', 'b', 'c', 'd']), fc.boolean(), fc.string(), (last, shufflable, seed) => {
      const item = exampleItem('efs', { shufflable, last: last.map((letter) => optionOf('efs', letter)) })
      expect(orderOptions(item, seeded(seed)).sort()).toEqual(item.options.map((option) => option.id))
    }),
  )
})
