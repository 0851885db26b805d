import { expect, test } from 'vitest'
import { inBatches } from './in-batches'

test('reads in batches, and one of them may give very many rows', async () => {
  const batches: number[] = []
  const rows = await inBatches(Array(401).fill('sitting'), async (batch) => {
    batches.push(batch.length)
    return Array(150_000).fill(batches.length)
  })
  expect(batches).toEqual([400, 1])
  expect([rows.length, rows[0], rows.at(-1)]).toEqual([300_000, 1, 2])
})
