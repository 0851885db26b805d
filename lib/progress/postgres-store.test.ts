import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe } from 'vitest'
import { openStore } from './open-store'
import { derivedRowsContract } from './trials/derived-rows-contract'
import { foldContract } from './trials/fold-contract'
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
  upkeepContract('the Prisma store on PostgreSQL', () => postgres.createDatabase(randomUUID()))
  longHistoryContract('the Prisma store on PostgreSQL', () => postgres.createDatabase(randomUUID()))
})
