import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openStore } from '../open-store'
import type { ProgressStore } from '../store'
import { hasPostgres, openPostgres, POSTGRES_NEEDED, type TestPostgres } from '../trials/test-postgres'

/** Ten at once and one in a hundred seconds: none becomes available again during a test. */
const limit = { secondsEach: 100, burstSeconds: 1_000 }

describe.skipIf(!hasPostgres)(POSTGRES_NEEDED, () => {
  let postgres: TestPostgres
  beforeAll(async () => {
    postgres = await openPostgres()
  }, 60_000)
  afterAll(() => postgres.stop(), 60_000)

  /** Two instances that share a database. */
  async function instances(count: number) {
    const name = randomUUID()
    const url = await postgres.createDatabase(name)
    const stores: ProgressStore[] = []
    for (let i = 0; i < count; i++) stores.push(await openStore(url))
    onTestFinished(async () => {
      for (const store of stores) await store.close()
    })
    return { name, upkeeps: stores.map(({ upkeep }) => upkeep) }
  }

  test('two instances together allow as much as one', async () => {
    const { upkeeps } = await instances(2)
    const asked = Array.from({ length: 60 }, (_, i) => upkeeps[i % 2]!.take([{ key: 'mina', ...limit }]))
    const waits = await Promise.all(asked)
    expect(waits.filter((wait) => wait === 0)).toHaveLength(10)
    expect(Math.max(...waits)).toBeGreaterThan(90)
    expect(Math.max(...waits)).toBeLessThanOrEqual(100)
    expect(await upkeeps[0]!.take([{ key: 'jun', ...limit }])).toBe(0)
  })

  test('simultaneous requests for the same keys in different orders do not deadlock', async () => {
    const { upkeeps } = await instances(2)
    const free = { secondsEach: 0.0001, burstSeconds: 100 }
    const keys = ['a', 'b', 'c']
    const asked = Array.from({ length: 90 }, (_, i) => {
      const [first, second] = [keys[i % 3]!, keys[(i + 1 + (i % 2)) % 3]!]
      return upkeeps[i % 2]!.take([first, second].map((key) => ({ key, ...free })))
    })
    expect(new Set(await Promise.all(asked))).toEqual(new Set([0]))
  })

  test('allows again after the clock of the database was set back', async () => {
    const { upkeeps, name } = await instances(1)
    for (let i = 0; i < 10; i++) expect(await upkeeps[0]!.take([{ key: 'mina', ...limit }])).toBe(0)
    expect(await upkeeps[0]!.take([{ key: 'mina', ...limit }])).toBeGreaterThan(0)
    await postgres.query('UPDATE "RateLimit" SET "usedUntil" = "usedUntil" + 86400', name)
    for (let i = 0; i < 10; i++) expect(await upkeeps[0]!.take([{ key: 'mina', ...limit }])).toBe(0)
    expect(await upkeeps[0]!.take([{ key: 'mina', ...limit }])).toBeLessThanOrEqual(100)
  })

  test('allows again after some time, and deletes expired counts', async () => {
    const { upkeeps, name } = await instances(1)
    const quick = { key: 'mina', secondsEach: 0.2, burstSeconds: 0.2 }
    expect(await upkeeps[0]!.take([quick])).toBe(0)
    const wait = await upkeeps[0]!.take([quick])
    expect(wait).toBeGreaterThan(0)
    await setTimeout(1_000 * wait + 50)
    expect(await upkeeps[0]!.take([quick])).toBe(0)
    await upkeeps[0]!.take([{ key: 'jun', ...limit }])
    await setTimeout(300)
    await upkeeps[0]!.forgetTolls()
    expect(await postgres.query('SELECT count(*)::int AS rows FROM "RateLimit"', name)).toEqual([{ rows: 1 }])
  })
})
