import { expect, test } from 'vitest'
import { retryTransient } from './retry-transient'

/** A transaction that fails several times with a code of Prisma before it succeeds. */
function failing(times: number, code: string, kind?: string) {
  const calls = { count: 0 }
  const transact = async () => {
    calls.count += 1
    if (calls.count <= times)
      throw Object.assign(new Error(`lost ${calls.count}`), { code, meta: { driverAdapterError: { cause: { kind } } } })
    return 'stored'
  }
  return { calls, transact }
}

test.each<[code: string, kind?: string]>([['P2034'], ['P2002'], ['P2003'], ['P2010', 'TransactionWriteConflict']])(
  'retries a transaction after %s, up to six times',
  async (code, kind) => {
    const { calls, transact } = failing(5, code, kind)
    expect(await retryTransient(transact)).toBe('stored')
    expect(calls.count).toBe(6)
  },
)

test('throws the error of the sixth attempt', async () => {
  const { calls, transact } = failing(9, 'P2034')
  await expect(retryTransient(transact)).rejects.toThrow('lost 6')
  expect(calls.count).toBe(6)
})

test('throws any other error at once', async () => {
  const { calls, transact } = failing(1, 'P2010', 'SyntaxError')
  await expect(retryTransient(transact)).rejects.toThrow('lost 1')
  expect(calls.count).toBe(1)
})
