import { expect, test } from 'vitest'
import { inPages } from './in-pages'

test.each([
  [0, []],
  [2, [[1, 2]]],
  [3, [[1, 2, 3]]],
  [7, [[1, 2, 3], [4, 5, 6], [7]]],
])('%i rows are read in pages of three: %j', async (count, pages) => {
  const read: number[][] = []
  const after = async (last: number | undefined, take: number) =>
    Array.from({ length: count }, (_, i) => i + 1)
      .filter((row) => row > (last ?? 0))
      .slice(0, take)
  for await (const page of inPages(3, after)) read.push(page)
  expect(read).toEqual(pages)
})
