import { afterAll, beforeAll, describe } from 'vitest'
import { openStore } from './open-store'
import { storeContract } from './trials/store-contract'
import { hasPostgres, openPostgres, POSTGRES_NEEDED, type TestPostgres } from './trials/test-postgres'

describe.skipIf(!hasPostgres)(POSTGRES_NEEDED, () => {
  let postgres: TestPostgres
  beforeAll(async () => {
    postgres = await openPostgres()
  }, 60_000)
  afterAll(() => postgres.stop())

  storeContract('the Prisma store on PostgreSQL', async () => openStore(await postgres.createDatabase('contract')))
})
