import { expect, test } from 'vitest'
import { queryHref, readQuery } from './read-query'

const USUAL = { words: '', order: null, letter: null, page: 1 }

test('what an address says of a list is read, and written the same', () => {
  const query = readQuery({ q: ' 정밀 ', order: 'changed', letter: 'ㄱ', page: '3' })
  expect(query).toEqual({ words: '정밀', order: 'changed', letter: 'ㄱ', page: 3 })
  expect(readQuery(Object.fromEntries(new URL(queryHref('http://x/notes', query)).searchParams))).toEqual(query)
})

test('the usual list has the plain address', () => {
  expect(queryHref('/ko/notes', USUAL)).toBe('/ko/notes')
})

test.each([
  [{ page: '0' }],
  [{ page: '-1' }],
  [{ page: '1e9' }],
  [{ page: '9999999' }],
  [{ page: ['x', '2'] }],
  [{ order: '__proto__' }],
  [{ q: '   ' }],
  [{}],
])('what does not fit counts as not said: %j', (params) => {
  expect(readQuery(params)).toEqual(USUAL)
})

test('of several values the first counts, and no more of it than a name has', () => {
  expect(readQuery({ q: ['a'.repeat(1_000), 'b'] }).words).toBe('a'.repeat(128))
})
