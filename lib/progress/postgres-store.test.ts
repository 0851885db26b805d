import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ItemId, LearnerId, VersionId } from '../model/ids'
import { exampleItem, exampleVersion } from '../quiz/trials/example-items'
import { openStore } from './open-store'
import type { ProgressStore } from './store'
import { derivedRowsContract } from './trials/derived-rows-contract'
import { eraseContract } from './trials/erase-contract'
import { answer, NINE, newLearner, newSitting, TEN } from './trials/example-sittings'
import { foldContract } from './trials/fold-contract'
import { holdTransaction } from './trials/held-transaction'
import { longHistoryContract } from './trials/long-history-contract'
import { ownRecordsContract } from './trials/own-records-contract'
import { regradesContract } from './trials/regrades-contract'
import { reportsContract } from './trials/reports-contract'
import { storeContract } from './trials/store-contract/store-contract'
import { hasPostgres, openPostgres, POSTGRES_NEEDED, type TestPostgres } from './trials/test-postgres'
import { upkeepContract } from './trials/upkeep-contract'

describe.skipIf(!hasPostgres)(POSTGRES_NEEDED, () => {
  let postgres: TestPostgres
  beforeAll(async () => {
    postgres = await openPostgres()
  }, 60_000)
  afterAll(() => postgres.stop(), 60_000)

  storeContract('the Prisma store on PostgreSQL', async () => openStore(await postgres.createDatabase('contract')))
  derivedRowsContract('the Prisma store on PostgreSQL', () => postgres.createDatabase(randomUUID()))
  ownRecordsContract('the Prisma store on PostgreSQL', () => postgres.createDatabase(randomUUID()))
  regradesContract('the Prisma store on PostgreSQL', () => postgres.createDatabase(randomUUID()))
  reportsContract('the Prisma store on PostgreSQL', () => postgres.createDatabase(randomUUID()))
  foldContract('the Prisma store on PostgreSQL', () => postgres.createDatabase(randomUUID()))
  eraseContract('the Prisma store on PostgreSQL', () => postgres.createDatabase(randomUUID()))
  upkeepContract('the Prisma store on PostgreSQL', () => postgres.createDatabase(randomUUID()))
  longHistoryContract('the Prisma store on PostgreSQL', () => postgres.createDatabase(randomUUID()))

  describe('what another device writes between two statements of a read', () => {
    let url: string
    let store: ProgressStore
    beforeAll(async () => {
      url = await postgres.createDatabase(randomUUID())
      store = await openStore(url)
    }, 60_000)
    afterAll(() => store.close())

    async function answered() {
      const mina = newLearner()
      const { id } = await store.writer.createSitting(mina, newSitting('practice', ['efs', 'ebs']), NINE)
      await store.writer.record(mina, id, answer('efs', 1, 'a'), TEN)
      return { mina, id }
    }

    /** Runs statements while a read waits for a table. */
    async function whileReading<T>(table: string, read: () => Promise<T>, statements: string[]): Promise<T> {
      const device = await holdTransaction(url)
      await device.run(`LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`)
      const found = read()
      await device.blocks()
      for (const statement of statements) await device.run(statement)
      await device.commit()
      return found
    }

    test('an erased learner has no last answer, no sitting and nothing marked again', async () => {
      const erase = ({ mina }: { mina: LearnerId }) => [`DELETE FROM "Learner" WHERE "id" = '${mina}'`]
      const one = await answered()
      expect(await whileReading('Sitting', () => store.reader.lastAnswer(one.mina), erase(one))).toBeNull()
      const two = await answered()
      const read = () => store.reader.sitting(two.mina, two.id)
      expect(await whileReading('SittingItem', read, erase(two))).toBeNull()
      const three = await answered()
      const version = exampleVersion({ ...exampleItem('efs'), version: 'efs@2' as VersionId, generation: 2 }, ['b'])
      await store.regrades.regrade(version, { isApplied: true, withReworded: false }, TEN)
      expect(await store.regrades.unread(three.mina)).toHaveLength(1)
      expect(await whileReading('SittingItem', () => store.regrades.unread(three.mina), erase(three))).toEqual([])
    })

    test('an answer to an item that was added meanwhile is left out', async () => {
      await store.writer.createSitting(newLearner(), newSitting('practice', ['s3']), NINE)
      const { mina, id } = await answered()
      const found = await whileReading('UndoneResponse', () => store.reader.sitting(mina, id), [
        `INSERT INTO "SittingItem" ("sittingId", "itemId", "versionId", "position", "options")
          SELECT '${id}', "itemId", "id", 2, '[]' FROM "ItemVersion" WHERE "id" = 's3@1'`,
        `INSERT INTO "ItemResponse" ("learnerId", "sittingId", "itemId", "versionId", "seq", "options", "at", "verdict")
          VALUES ('${mina}', '${id}', 's3', 's3@1', 1, '["s3.a"]', now(), 'right')`,
      ])
      expect(found!.responses.map(({ item }) => item)).toEqual(['efs'])
      expect((await store.reader.sitting(mina, id))!.responses.map(({ item }) => item)).toEqual(['efs', 's3'])
    })
  })

  test('an operation that the database ends because of a deadlock is tried again', async () => {
    const url = await postgres.createDatabase(randomUUID())
    // The one that looks for a deadlock first is ended: that shall be the store, however slow this machine is.
    await setDeadlockTimeout(url, '60s')
    const device = await holdTransaction(url)
    await setDeadlockTimeout(url, '3s')
    const store = await openStore(url)
    const mina = newLearner()
    const { id } = await store.writer.createSitting(mina, newSitting('practice', ['efs']), NINE)
    await device.run(`SELECT 1 FROM "Sitting" WHERE "id" = '${id}' FOR UPDATE`)
    const flag = store.writer.flag(mina, id, 'efs' as ItemId, true) // locks the learner, and waits for the sitting
    await device.blocks()
    await device.run(`SELECT 1 FROM "Learner" WHERE "id" = '${mina}' FOR UPDATE`)
    await device.commit()
    expect(await flag).toBe(true)
    expect(await store.reader.starredItems(mina)).toEqual(['efs'])
    await store.close()
  })
})

/** For the connections that are opened from now on. Only a superuser may. */
async function setDeadlockTimeout(url: string, timeout: string): Promise<void> {
  const session = await holdTransaction(url)
  const set = `ALTER DATABASE %I SET deadlock_timeout = '${timeout}'`
  await session.run(`DO $$ BEGIN EXECUTE format('${set.replaceAll("'", "''")}', current_database()); END $$`)
  await session.commit()
}
