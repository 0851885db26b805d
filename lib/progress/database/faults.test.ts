import { copyFileSync, mkdirSync, openSync, renameSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openStore } from '../open-store'
import type { ProgressStore } from '../store'
import { answer, NINE, newLearner, newSitting } from '../trials/example-sittings'
import { findPostgres } from '../trials/find-postgres.mjs'
import { freshDatabase } from '../trials/fresh-database'
import { ThrowawayPostgres } from '../trials/throwaway-postgres'
import { checkIntegrity } from './check-integrity'

/** The kind of fault that `work` fails with; `none` if it succeeds. */
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error) => error.kind ?? error,
  )

/** A closed database that contains a learner's exam. */
async function someDatabase() {
  const path = freshDatabase()
  const store = await openStore(`file:${path}`)
  const learner = newLearner()
  const sitting = newSitting('exam', ['efs', 'ebs'])
  await store.writer.createSitting(learner, sitting, NINE)
  await store.close()
  return { path, learner, sitting: sitting.id }
}

function damage(path: string, from: number, bytes: number): void {
  writeSync(openSync(path, 'r+'), Buffer.alloc(bytes, 0x7f), 0, bytes, from)
}

test('finds no damage in an intact database, and reports what it read', async () => {
  const { path } = await someDatabase()
  expect(checkIntegrity(path)).toMatchObject({ check: 'integrity_check' })
  expect(checkIntegrity(`${path}.none`)).toBeNull()
})

const DAMAGES: [string, (path: string) => void][] = [
  ['cut short', (path) => truncateSync(path, 9_000)],
  ['with eight bytes flipped', (path) => damage(path, 8_200, 8)],
  ['overwritten behind its first page', (path) => damage(path, 4_096, 40_000)],
  ['that is no database', (path) => writeFileSync(path, 'a text of some length, which is no database\n'.repeat(9))],
]

test.each(DAMAGES)('a file %s is reported as damaged before anything is stored in it', async (_, spoil) => {
  const { path } = await someDatabase()
  spoil(path)
  expect(() => checkIntegrity(path)).toThrow(/^The database is damaged\. Stop the program, keep a copy/)
})

describe('the error for a database that cannot be opened says what to do', () => {
  test.each([
    ['a folder', (path: string) => `file:${dirname(path)}`],
    ['a file below a file', (path: string) => `file:${path}/below.db`],
    ['a server that is not there', () => 'postgresql://u:secret-word@127.0.0.1:1/x'],
    ['a host that is not there', () => 'postgresql://u:secret-word@nohost.invalid/x'],
    ['another kind of database', () => 'mysql://u:secret-word@host/x'],
  ])('%s', async (_, urlOf) => {
    const { path } = await someDatabase()
    const error = await openStore(urlOf(path)).then(
      () => new Error('it opened'),
      (error: Error) => error,
    )
    expect(error.message).toMatch(/^The database cannot be opened\. Check that DATABASE_URL is right/)
    expect(`${error.message} ${error.stack}`).not.toContain('secret-word')
  })
})

describe('an open file', () => {
  async function opened() {
    const made = await someDatabase()
    const store = await openStore(`file:${made.path}`)
    onTestFinished(() => store.close())
    await store.writer.record(made.learner, made.sitting, answer('efs', 1, 'a'), NINE)
    return { ...made, store }
  }

  test('is in place until it is removed, replaced, or its WAL is', async () => {
    const { path, store } = await opened()
    const seen = [await store.upkeep.isInPlace()]
    renameSync(path, `${path}.aside`)
    seen.push(await store.upkeep.isInPlace())
    copyFileSync(`${path}.aside`, path)
    seen.push(await store.upkeep.isInPlace())
    renameSync(`${path}.aside`, path)
    seen.push(await store.upkeep.isInPlace())
    rmSync(`${path}-wal`)
    seen.push(await store.upkeep.isInPlace())
    expect(seen).toEqual([true, false, false, true, false])
  })

  test('can be copied with everything stored, even if no path leads to it', async () => {
    const { path, learner, sitting, store } = await opened()
    for (const name of [path, `${path}-wal`, `${path}-shm`]) rmSync(name)
    const copy = await store.upkeep.rescue()
    expect([copy, await store.upkeep.rescue()]).toEqual([`${path}.rescued`, `${path}.rescued`])
    const rescued = await openStore(`file:${copy}`)
    onTestFinished(() => rescued.close())
    expect((await rescued.reader.sitting(learner, sitting))!.responses).toHaveLength(1)
  })

  test('is never created if it must exist', async () => {
    const { path } = await someDatabase()
    rmSync(path)
    const opening = openStore(`file:${path}`, { mustExist: true })
    await expect(opening).rejects.toThrow(`correct DATABASE_URL. Cause: There is no file at ${path}`)
    expect(await faultOf(opening)).toBe('gone')
  })

  test('stores a probe like an answer', async () => {
    const { path, store } = await opened()
    await store.upkeep.probe(NINE)
    await store.upkeep.probe(NINE)
    mkdirSync(`${path}.folder`)
    expect(await faultOf(store.upkeep.probe(NINE))).toBe('none')
  })
})

const bin = findPostgres()

describe.skipIf(bin === undefined)('PostgreSQL of one’s own to freeze (install it)', () => {
  let cluster: ThrowawayPostgres
  beforeAll(async () => {
    cluster = await ThrowawayPostgres.start(bin!)
  }, 60_000)
  afterAll(() => cluster.stop())

  async function opened(name: string): Promise<ProgressStore> {
    const store = await openStore(await cluster.createDatabase(name), { timeoutMs: 2_000 })
    onTestFinished(() => store.close())
    return store
  }

  test('that is frozen lets more calls than connections time out, and serves them all when it resumes', async () => {
    const store = await opened('frozen')
    const learner = newLearner()
    const items = Array.from({ length: 15 }, (_, i) => `item ${i}`)
    const sitting = newSitting('exam', items)
    await store.writer.createSitting(learner, sitting, NINE)
    const calls = () => [
      ...items.map((item) => store.writer.record(learner, sitting.id, answer(item, 1, 'a'), NINE)),
      ...Array.from({ length: 15 }, () => store.reader.sitting(learner, sitting.id)),
      store.upkeep.probe(NINE),
    ]
    cluster.freeze()
    const faults = await Promise.all(calls().map(faultOf))
    cluster.thaw()
    expect(new Set(faults)).toEqual(new Set(['busy']))
    await Promise.all(calls())
    const { responses } = (await store.reader.sitting(learner, sitting.id))!
    expect(responses.map(({ item }) => item).sort(), 'each once').toEqual([...items].sort())
  })

  test('that closed every connection is reconnected', async () => {
    const store = await opened('cut')
    await store.upkeep.probe(NINE)
    await cluster.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()')
    const attempts = [await faultOf(store.upkeep.probe(NINE)), await faultOf(store.upkeep.probe(NINE))]
    expect(attempts[1]).toBe('none')
  })
})
