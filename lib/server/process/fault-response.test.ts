import { afterEach, expect, test, vi } from 'vitest'
import { DatabaseFault } from '../../progress/database/database-fault'
import { streamText } from '../http/stream-text'
import { reportFault } from './fault-response'
import { metrics } from './metrics'

afterEach(() => vi.restoreAllMocks())

/** How many faults of a kind were counted so far. */
async function counted(kind: string): Promise<number> {
  const line = (await metrics()).split('\n').find((line) => line.startsWith(`haeseol_faults_total{kind="${kind}"}`))
  return Number(line?.split(' ').at(-1) ?? 0)
}

test('a database that fails while a body is sent is one fault of the database, and none of the program', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  async function* pieces() {
    yield 'first'
    throw new DatabaseFault('damaged')
  }
  const before = await Promise.all([counted('damaged'), counted('program')])
  const fault = await new Response(streamText(pieces())).text().catch((error: unknown) => error)
  expect(fault).toBeInstanceOf(DatabaseFault)
  reportFault(new Error('failed to pipe response', { cause: fault })) // as Next does
  expect([(await counted('damaged')) - before[0], (await counted('program')) - before[1]]).toEqual([1, 0])
  expect(logged).toHaveBeenCalledOnce()
})

test('an error of the program with another cause is reported', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const before = await counted('program')
  reportFault(new Error('one', { cause: new Error('its cause') }))
  reportFault('thrown text')
  reportFault('thrown text')
  expect((await counted('program')) - before).toBe(3)
})
