import { expect, test } from 'vitest'
import { readSearch, searchHref } from './read-search'

test('reads a query with its kind, page and reading', () => {
  expect(readSearch({ q: ' 정밀도 ', kind: 'heading', page: '2', asTyped: '1' })).toEqual({
    query: '정밀도',
    kind: 'heading',
    page: 2,
    asTyped: true,
  })
})

test('ignores what an address can hold and a search cannot', () => {
  const { query, ...rest } = readSearch({ q: ['a'.repeat(5000), 'b'], kind: 'key', page: '-1', asTyped: 'yes' })
  expect(query).toHaveLength(128)
  expect(rest).toEqual({ kind: null, page: 1, asTyped: false })
  expect(readSearch({})).toEqual({ query: '', kind: null, page: 1, asTyped: false })
})

test('an address tells only what differs from the defaults, and is read back', () => {
  expect(searchHref('ko', readSearch({}))).toBe('/ko/search')
  const asked = { query: 'a & b#c', kind: 'tag', page: 3, asTyped: true } as const
  expect(readSearch(Object.fromEntries(new URL(searchHref('en', asked), 'http://x').searchParams))).toEqual(asked)
})
