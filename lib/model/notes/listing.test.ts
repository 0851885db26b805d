import { expect, test } from 'vitest'
import { pageOf } from './listing'

test('the pages of a list hold each row once, and beyond the last there is none', () => {
  const all = Array.from({ length: 250 }, (_, i) => i)
  const pages = [1, 2, 3].map((page) => pageOf(all, page, 100))
  expect(pages.map(({ rows }) => rows.length)).toEqual([100, 100, 50])
  expect(pages.flatMap(({ rows }) => rows)).toEqual(all)
  expect(pageOf(all, 9, 100)).toEqual({ ...pages[2], page: 3, pages: 3 })
  expect(pageOf([], 1, 100)).toEqual({ rows: [], total: 0, page: 1, pages: 1 })
})
